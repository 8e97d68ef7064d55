import type { CoverageShown, RowMark, RowShown } from '../../lib/done/what-became.ts';
import { Mark, type MarkShape } from '../ui/Mark.tsx';

const SHAPES: Readonly<Record<RowMark, MarkShape>> = {
  shown: 'full',
  claimed: 'half',
  nothing: 'none',
  open: 'empty',
  differs: 'differs',
};
/** More than this are folded away. */
const IN_SIGHT = 8;

/** What was looked for and what answers showed of it; the words lead to the line they were said in. */
export function Covered({ coverage }: { coverage: CoverageShown }) {
  const { title, says, rows } = coverage;
  const more = rows.slice(IN_SIGHT);
  return (
    <section id="coverage" aria-labelledby="coverage-title" className="mt-14 scroll-mt-6">
      <h2 id="coverage-title" className="font-semibold text-ink text-xl tracking-tight">
        {title}
      </h2>
      <p className="mt-2 text-pretty text-muted leading-relaxed">{says}</p>
      <Rows rows={rows.slice(0, IN_SIGHT)} />
      {more.length === 0 ? null : (
        <details className="group mt-4">
          <summary className="inline-block rounded-lg py-1 font-medium text-accent-ink underline underline-offset-4">
            <span className="group-open:hidden">Show {more.length} more</span>
            <span className="hidden group-open:inline">Show fewer</span>
          </summary>
          <Rows rows={more} />
        </details>
      )}
    </section>
  );
}

function Rows({ rows }: { rows: readonly RowShown[] }) {
  return (
    <ul className="mt-4 space-y-4">
      {rows.map((row) => (
        <li key={row.name} className="flex gap-3">
          <Mark shape={SHAPES[row.mark]} />
          <div className="min-w-0 flex-1 leading-relaxed">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0 break-words text-ink">
                {row.name}
                {row.isNice ? <span className="text-muted text-sm"> (nice to have)</span> : null}
              </span>
              <span className="text-muted text-sm">{row.status}</span>
            </p>
            <Words row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Words({ row: { name, quote, claimedAs } }: { row: RowShown }) {
  if (quote === null) {
    if (claimedAs === null) return null;
    return <p className="break-words text-muted text-sm">In your resume: “{claimedAs}”</p>;
  }
  if (quote.lineId === null) return <p className="break-words text-muted text-sm">“{quote.words}”</p>;
  return (
    <p className="break-words text-sm">
      <a
        href={`#${quote.lineId}`}
        className="text-accent-ink underline decoration-line-strong underline-offset-4 hover:decoration-current"
      >
        “{quote.words}”<span className="sr-only"> (about {name}: to the line where you said it)</span>
      </a>
    </p>
  );
}
