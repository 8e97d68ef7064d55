import type { ReactNode } from 'react';

/** Where what stands in a field comes from: a mark beside its label, the same in words, and what is shown while one is in it. */
export type FieldNote = { mark: string; says: string; shows: ReactNode };

/** In the space between two fields, so that nothing moves and nothing is covered while one goes from field to field. */
export function NoteOfField({ id, note }: { id: string; note: FieldNote }) {
  return (
    <>
      <p
        aria-hidden="true"
        className="pointer-events-none invisible absolute inset-x-0 top-full truncate pt-1.5 text-muted text-xs leading-4 group-focus-within/field:visible"
      >
        {note.shows}
      </p>
      <p id={id} hidden>
        {note.says}
      </p>
    </>
  );
}
