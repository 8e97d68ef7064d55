'use client';

import { useRef, useState } from 'react';
import { ApiError } from '../api-client.ts';

export type Reading = { is: 'none' } | { is: 'reading'; name: string } | { is: 'failed'; says: string };

/** Lets the server read something; what is given later calls off what was given before. */
export function useReading(): {
  reading: Reading;
  /** `problem`: why it need not be sent at all. */
  read: <Read>(wanted: {
    name: string;
    problem: string | null;
    ask: (signal: AbortSignal) => Promise<Read>;
    onRead: (read: Read) => void;
  }) => void;
  callOff: () => void;
} {
  const [reading, setReading] = useState<Reading>({ is: 'none' });
  const running = useRef<AbortController | null>(null);
  const callOff = () => {
    running.current?.abort();
    setReading({ is: 'none' });
  };
  return {
    reading,
    callOff,
    read: ({ name, problem, ask, onRead }) => {
      running.current?.abort();
      if (problem !== null) return setReading({ is: 'failed', says: problem });
      const controller = new AbortController();
      running.current = controller;
      setReading({ is: 'reading', name });
      ask(controller.signal).then(
        (read) => {
          if (controller.signal.aborted) return;
          setReading({ is: 'none' });
          onRead(read);
        },
        (error: unknown) => {
          if (!controller.signal.aborted) setReading({ is: 'failed', says: saysOf(error) });
        },
      );
    },
  };
}

function saysOf(error: unknown): string {
  return error instanceof ApiError ? error.message : 'It could not be read. Please try again.';
}
