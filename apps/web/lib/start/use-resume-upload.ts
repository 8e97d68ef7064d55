'use client';

import { LIMITS, type ResumeReading } from '@intervue/shared';
import { useRef, useState } from 'react';
import { ApiError, parseResume } from '../api-client.ts';

export type Upload = { is: 'none' } | { is: 'reading'; fileName: string } | { is: 'failed'; says: string };

/** Reads a resume on the server; a newer file calls off the one before. */
export function useResumeUpload(onRead: (fileName: string, reading: ResumeReading) => void): {
  upload: Upload;
  read: (file: File) => void;
  callOff: () => void;
} {
  const [upload, setUpload] = useState<Upload>({ is: 'none' });
  const running = useRef<AbortController | null>(null);
  const callOff = () => {
    running.current?.abort();
    setUpload({ is: 'none' });
  };
  const read = (file: File) => {
    running.current?.abort();
    const refusal = refusalOf(file);
    if (refusal) return setUpload({ is: 'failed', says: refusal });
    const controller = new AbortController();
    running.current = controller;
    setUpload({ is: 'reading', fileName: file.name });
    parseResume(file, controller.signal).then(
      (reading) => {
        setUpload({ is: 'none' });
        onRead(file.name, reading);
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setUpload({ is: 'failed', says: saysOf(error) });
      },
    );
  };
  return { upload, read, callOff };
}

/** What the server would refuse anyway need not be sent. */
function refusalOf(file: File): string | null {
  if (file.size === 0) return 'The file is empty.';
  if (file.size > LIMITS.resumeBytesMax) return 'The file is larger than 10 MB.';
  return null;
}

function saysOf(error: unknown): string {
  return error instanceof ApiError ? error.message : 'The file could not be read. Please try another one.';
}
