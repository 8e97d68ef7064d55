'use client';

import { useState } from 'react';
import { parseResume, readResumeText } from '../api-client.ts';
import { fileProblem, resumeForm, resumeTextProblem } from './given-file.ts';
import { type GivenResume, givenAgain } from './resume-origin.ts';
import { type Reading, useReading } from './use-reading.ts';

export type ResumeGiving = {
  reading: Reading;
  /** Whether the model of the server may read the next file as well; not ticked unless the candidate does. */
  wantsModel: boolean;
  setWantsModel: (wantsModel: boolean) => void;
  readFile: (file: File) => void;
  readText: (text: string) => void;
  callOff: () => void;
  /** That the same was given again, or null. */
  says: string | null;
};

/** Reads a resume on the server. `before`: the one that is there already. */
export function useResumeReading(before: GivenResume | null, onRead: (resume: GivenResume) => void): ResumeGiving {
  const { reading, read, callOff } = useReading();
  const [wantsModel, setWantsModel] = useState(false);
  const [says, setSays] = useState<string | null>(null);
  const take = (name: string) => (found: Parameters<typeof givenAgain>[2]) => {
    const again = givenAgain(before, name, found);
    setSays(again.says);
    setWantsModel(false);
    onRead(again.resume);
  };
  return {
    ...{ reading, callOff, wantsModel, setWantsModel, says },
    readFile: (file) => {
      const ask = (signal: AbortSignal) => parseResume(resumeForm(file, wantsModel), signal);
      read({ name: file.name, problem: fileProblem(file), ask, onRead: take(file.name) });
    },
    readText: (text) => {
      const name = 'Pasted text';
      const ask = (signal: AbortSignal) => readResumeText(text, signal);
      read({ name, problem: resumeTextProblem(text), ask, onRead: take(name) });
    },
  };
}
