'use client';

import { useState } from 'react';
import { DOCUMENTS } from '../../lib/start/given-file.ts';
import { Button } from '../ui/Button.tsx';
import { Field, TextArea } from '../ui/Field.tsx';
import { FileButton } from '../ui/FileButton.tsx';

type Props = {
  text: string;
  problem: string | undefined;
  canFetch: boolean;
  onText: (text: string) => void;
  onReadText: () => void;
  onFile: (file: File) => void;
  onAddress: (address: string) => void;
};

/** The ways to give a job description. */
export function GiveJob({ text, problem, canFetch, onText, onReadText, onFile, onAddress }: Props) {
  const [address, setAddress] = useState('');
  return (
    <div className="space-y-4">
      <div>
        <TextArea
          label="Job description"
          isOptional
          hint="Paste the advertisement: the questions will fit the job."
          rows={3}
          value={text}
          error={problem}
          onValue={onText}
        />
        <div className="mt-2 flex flex-wrap items-center gap-1">
          <Button variant="secondary" size="small" disabled={text.trim() === ''} onClick={onReadText}>
            See what it asks for
          </Button>
          <FileButton accept={DOCUMENTS} onFile={onFile}>
            Choose a file<span className="sr-only"> with the job description</span>
          </FileButton>
        </div>
      </div>
      {canFetch ? (
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
          <Field
            label="Or its address"
            type="url"
            inputMode="url"
            placeholder="https://"
            value={address}
            onChange={({ target }) => setAddress(target.value)}
            onKeyDown={(event) => {
              // It would start the interview.
              if (event.key !== 'Enter') return;
              event.preventDefault();
              onAddress(address);
            }}
          />
          <div className="mt-6.5 grid">
            <Button variant="secondary" disabled={address.trim() === ''} onClick={() => onAddress(address)}>
              Fetch<span className="sr-only"> the page</span>
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
