'use client';

import { useState } from 'react';
import type { ResumeGiving } from '../../lib/start/use-resume-reading.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { TextArea } from '../ui/Field.tsx';
import { DropZone } from './DropZone.tsx';

type Props = {
  giving: ResumeGiving;
  /** The model that may read it too; null where there is none. */
  model: string | null;
  isOver: boolean;
  describedBy: string;
};

/** The ways to give a resume: a file, or its text. */
export function GiveResume({ giving, model, isOver, describedBy }: Props) {
  const [text, setText] = useState('');
  return (
    <div className="space-y-1.5">
      <DropZone isOver={isOver} describedBy={describedBy} onFile={giving.readFile} />
      <Disclosure isQuiet title={model === null ? 'Paste its text instead' : 'Paste its text, or let a model help'}>
        {model === null ? null : (
          <Check
            isOn={giving.wantsModel}
            onChange={giving.setWantsModel}
            label={`Let ${model} read it as well. Your name and how to reach you are left out.`}
          />
        )}
        <div className="space-y-2">
          <TextArea label="The text of your resume" rows={5} value={text} onValue={setText} />
          <Button variant="secondary" size="small" disabled={text.trim() === ''} onClick={() => giving.readText(text)}>
            Read this text
          </Button>
        </div>
      </Disclosure>
    </div>
  );
}
