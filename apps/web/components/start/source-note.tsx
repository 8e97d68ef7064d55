import type { OriginWords } from '../../lib/start/origin-words.ts';
import type { FieldNote } from '../ui/FieldNote.tsx';

/** What a field shows of where it comes from: the line of the document with what was found marked in it. */
export function sourceNote(words: OriginWords | null): FieldNote | undefined {
  if (words === null) return undefined;
  const { mark, says, line } = words;
  if (line === null) return { mark, says, shows: null };
  const shows = (
    <>
      {line.before}
      <mark className="rounded-sm bg-tint px-0.5 font-medium text-ink">{line.marked}</mark>
      {line.after}
    </>
  );
  return { mark, says, shows };
}
