import type { ReactNode } from 'react';

/** What did not work, read out at once. It stays in the page while it is empty: only then is its filling noticed. */
export function Trouble({ says, children }: { says: string | null; children?: ReactNode }) {
  return (
    <div role="alert">
      {says ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-danger bg-surface px-4 py-3 text-ink text-sm leading-relaxed">
          <p className="min-w-0 flex-1 basis-48">{says}</p>
          {children}
        </div>
      ) : null}
    </div>
  );
}
