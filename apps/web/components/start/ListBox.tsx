'use client';

import { useState } from 'react';
import { listWords } from '../../lib/start/origin-words.ts';
import { entriesOfCommas, entriesOfLines, entryAt } from '../../lib/start/resume-edit.ts';
import type { ListOrigin } from '../../lib/start/resume-origin.ts';
import { TextArea } from '../ui/Field.tsx';
import { sourceNote } from './source-note.tsx';

type Props = {
  label: string;
  by: 'comma' | 'line';
  entries: readonly string[];
  origin: ListOrigin;
  error: string | undefined;
  onEntries: (entries: string[]) => void;
};

/** A box for a list. What is typed stays as typed: a comma must not vanish under the finger because nothing follows it yet. */
export function ListBox({ label, by, entries, origin, error, onEntries }: Props) {
  const [text, setText] = useState(textOf(entries, by));
  const [caret, setCaret] = useState(0);
  const shown = isSame(entriesOf(text, by), entries) ? text : textOf(entries, by);
  return (
    <TextArea
      label={label}
      hint={by === 'comma' ? 'Separated by commas.' : 'One a line.'}
      rows={Math.min(8, Math.max(2, by === 'line' ? entries.length + 1 : 3))}
      value={shown}
      error={error}
      note={sourceNote(listWords(origin, entryAt(shown, caret, by)))}
      onCaret={setCaret}
      onValue={(typed) => {
        setText(typed);
        onEntries(entriesOf(typed, by));
      }}
    />
  );
}

function entriesOf(text: string, by: Props['by']): string[] {
  return by === 'comma' ? entriesOfCommas(text) : entriesOfLines(text);
}

function textOf(entries: readonly string[], by: Props['by']): string {
  return entries.join(by === 'comma' ? ', ' : '\n');
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
