'use client';

import { LIMITS } from '@intervue/shared';
import { useState } from 'react';
import { draftOf, keepDraft } from '../../lib/interview/answer-draft.ts';
import { Button } from '../ui/Button.tsx';

type Props = { sessionId: string; isEnabled: boolean; onSend: (text: string) => void };

/** An answer in writing; the draft outlives a reload. */
export function TypedAnswer({ sessionId, isEnabled, onSend }: Props) {
  const [text, setText] = useState(() => draftOf(sessionId));
  const change = (value: string) => {
    setText(value);
    keepDraft(sessionId, value);
  };
  const send = () => {
    if (!isEnabled || text.trim() === '') return;
    onSend(text.trim());
    change('');
  };
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label className="min-w-0 flex-1">
        <span className="sr-only">Your answer</span>
        <textarea
          value={text}
          rows={3}
          maxLength={LIMITS.answerTextCharsMax}
          placeholder="Type your answer. Enter sends, Shift and Enter begins a new line."
          onChange={({ target }) => change(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
          className="block max-h-60 min-h-20 w-full resize-y rounded-xl border border-line-strong bg-surface px-3.5 py-2.5 text-ink leading-relaxed placeholder:text-muted"
        />
      </label>
      <Button type="submit" disabled={!isEnabled || text.trim() === ''}>
        Send
      </Button>
    </form>
  );
}
