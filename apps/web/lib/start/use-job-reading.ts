'use client';

import type { JobReading } from '@intervue/shared';
import { readJob } from '../api-client.ts';
import { addressIn, fileProblem } from './given-file.ts';
import { jobTextProblem } from './start-form.ts';
import { type Reading, useReading } from './use-reading.ts';

export type JobGiving = {
  reading: Reading;
  readFile: (file: File) => void;
  readText: (text: string) => void;
  readAddress: (address: string) => void;
  callOff: () => void;
};

/** Reads a job description on the server: a text, a file, or what is at an address. */
export function useJobReading(onRead: (job: JobReading) => void): JobGiving {
  const { reading, read, callOff } = useReading();
  return {
    reading,
    callOff,
    readFile: (file) =>
      read({ name: file.name, problem: fileProblem(file), ask: (signal) => readJob(file, signal), onRead }),
    readText: (given) => {
      const text = given.trim();
      const ask = (signal: AbortSignal) => readJob({ text }, signal);
      read({ name: 'what it asks for', problem: jobTextProblem(text), ask, onRead });
    },
    readAddress: (given) => {
      const url = addressIn(given);
      const problem = url === null ? 'This is no address of a page, as https://example.com/job.' : null;
      read({ name: 'the page', problem, ask: (signal) => readJob({ url: url ?? '' }, signal), onRead });
    },
  };
}
