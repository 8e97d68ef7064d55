import type { AskedFor, AskedForGroup } from '../../lib/start/job-words.ts';
import { Mark, type MarkShape } from '../ui/Mark.tsx';

const SHAPES: Readonly<Record<AskedForGroup['kind'], MarkShape>> = {
  must: 'dot',
  nice: 'dot',
  matched: 'full',
  adjacent: 'half',
  missing: 'empty',
};
/** More of one kind than this are folded away. */
const IN_SIGHT = 7;

/** What a job asks for, in groups; each group says in words and by its mark what it is. */
export function AskedForList({ groups }: { groups: readonly AskedForGroup[] }) {
  return (
    <div className="mt-5 space-y-5 empty:hidden">
      {groups.map(({ kind, title, rows }) => (
        <div key={kind}>
          <h4 className="font-medium text-ink text-sm">
            {title} <span className="font-normal text-muted tabular-nums">({rows.length})</span>
          </h4>
          <Rows rows={rows.slice(0, IN_SIGHT)} shape={SHAPES[kind]} />
          {rows.length > IN_SIGHT ? (
            <details className="group mt-1.5">
              <summary className="inline-block rounded-lg py-1 font-medium text-accent-ink text-sm underline underline-offset-4">
                <span className="group-open:hidden">Show {rows.length - IN_SIGHT} more</span>
                <span className="hidden group-open:inline">Show fewer</span>
              </summary>
              <Rows rows={rows.slice(IN_SIGHT)} shape={SHAPES[kind]} />
            </details>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function Rows({ rows, shape }: { rows: readonly AskedFor[]; shape: MarkShape }) {
  return (
    <ul className="mt-2 space-y-2">
      {rows.map(({ id, name, isNice, says }) => (
        <li key={id} className="flex gap-2.5 leading-relaxed">
          <Mark shape={shape} />
          <span className="min-w-0 break-words">
            <span className="text-ink">{name}</span>
            {isNice ? <span className="text-muted text-sm"> (nice to have)</span> : null}
            {says === null ? null : <span className="block text-pretty text-muted text-sm">{says}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
