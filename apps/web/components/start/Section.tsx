import { type ReactNode, useId } from 'react';

/** One part of the form: what it is about on the left where there is room, its fields on the right. */
export function Section({ title, says, children }: { title: string; says: string; children: ReactNode }) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-6 border-line border-t py-9 lg:grid-cols-[15rem_minmax(0,1fr)] lg:py-10"
    >
      <header>
        <h2 id={id} className="font-semibold text-ink text-lg tracking-tight">
          {title}
        </h2>
        <p className="mt-1 max-w-prose text-pretty text-muted text-sm leading-relaxed">{says}</p>
      </header>
      <div className="min-w-0 max-w-2xl space-y-7">{children}</div>
    </section>
  );
}
