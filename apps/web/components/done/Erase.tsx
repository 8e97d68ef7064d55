'use client';

import { useState } from 'react';
import type { DoneState } from '../../lib/done/done-state.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Trouble } from '../ui/Trouble.tsx';

type Props = { erasing: Extract<DoneState, { is: 'there' }>['erasing']; onErase: () => void };

/** Deletes the interview, after asking. */
export function Erase({ erasing, onErase }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const isRunning = erasing.is === 'running';
  return (
    <>
      <Button variant="quiet" onClick={() => setIsAsking(true)}>
        Delete everything
      </Button>
      <Dialog isOpen={isAsking} onClose={() => setIsAsking(false)} title="Delete this interview?">
        <p className="text-muted leading-relaxed">
          Transcript, sound, settings and resume are erased from this server and from this tab. It cannot be undone.
        </p>
        <div className="mt-4 empty:hidden">
          <Trouble says={erasing.is === 'failed' ? erasing.says : null} />
        </div>
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <Button variant="secondary" onClick={() => setIsAsking(false)}>
            Keep it
          </Button>
          <Button variant="danger" disabled={isRunning} onClick={onErase}>
            {isRunning ? 'Deleting…' : 'Delete it'}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
