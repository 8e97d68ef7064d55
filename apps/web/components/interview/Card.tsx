import type { ReactNode } from 'react';

/** One thing in the middle of the page, when there is nothing else to do. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="grid flex-1 place-items-center px-4 py-16">
      <div className="w-full max-w-md text-center">
        <h1 className="font-semibold text-2xl text-ink tracking-tight">{title}</h1>
        <div className="mt-3 text-muted leading-relaxed">{children}</div>
      </div>
    </main>
  );
}
