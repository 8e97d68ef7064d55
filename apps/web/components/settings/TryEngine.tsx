'use client';

import type { EngineTrial, EngineTrialResult, Stage } from '@intervue/shared';
import { useEffect, useState } from 'react';
import { outcomeOf, STAGES } from '../../lib/settings/engine-words.ts';
import { recordedWav, soundUrl } from '../../lib/settings/recorded-wav.ts';
import { Button } from '../ui/Button.tsx';

type Outcome = EngineTrialResult | { says: string };
type Trying = { is: 'no' } | { is: 'recording' | 'running' } | { is: 'done'; outcome: Outcome; sound: string | null };
type Props = { stage: Stage; engine: string; onTry: (trial: EngineTrial) => Promise<Outcome> };

const SENTENCE = 'Thank you for coming. Tell me about something you built that you are proud of.';
const QUESTION = 'What did you build most recently, and what was hard about it?';

/** One engine, asked once: its sound, its words and how long it took. */
export function TryEngine({ stage, engine, onTry }: Props) {
  const [trying, setTrying] = useState<Trying>({ is: 'no' });
  useEffect(() => {
    if (trying.is !== 'done' || !trying.sound) return;
    const { sound } = trying;
    return () => URL.revokeObjectURL(sound);
  }, [trying]);
  const isBusy = trying.is === 'recording' || trying.is === 'running';
  const start = async () => {
    const wanted = await trialOf(stage, engine, () => setTrying({ is: 'recording' }));
    if ('says' in wanted) return setTrying({ is: 'done', outcome: wanted, sound: null });
    setTrying({ is: 'running' });
    const outcome = await onTry(wanted);
    const sound = 'ok' in outcome && outcome.ok ? outcome.audio_wav_base64 : null;
    setTrying({ is: 'done', outcome, sound: sound && soundUrl(sound) });
  };
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3">
      <Button variant="secondary" size="small" disabled={isBusy} onClick={() => void start()}>
        {trying.is === 'recording' ? 'Listening for four seconds…' : STAGES[stage].tryIt}
        <span className="sr-only">: {engine}</span>
      </Button>
      <div role="status" className="min-w-0 flex-1 basis-48 text-sm leading-relaxed">
        {trying.is === 'running' ? <p className="text-muted">One moment…</p> : null}
        {trying.is === 'done' ? <Result outcome={trying.outcome} /> : null}
      </div>
      {trying.is === 'done' && trying.sound ? (
        // biome-ignore lint/a11y/useMediaCaption: what it says stands in the button's own words
        <audio src={trying.sound} controls autoPlay className="h-10 w-full max-w-md" />
      ) : null}
    </div>
  );
}

function Result({ outcome }: { outcome: Outcome }) {
  if ('says' in outcome) return <p className="text-danger">{outcome.says}</p>;
  const text = outcome.ok ? outcome.text : null;
  return (
    <>
      {text === null ? null : <p className="text-ink">{text === '' ? 'Nothing was heard.' : `“${text}”`}</p>}
      <p className={outcome.ok ? 'text-muted' : 'text-danger'}>{outcomeOf(outcome)}</p>
    </>
  );
}

async function trialOf(stage: Stage, engine: string, onRecording: () => void): Promise<EngineTrial | { says: string }> {
  if (stage === 'voice') return { stage, engine, text: SENTENCE };
  if (stage === 'interviewer') return { stage, engine, text: QUESTION };
  onRecording();
  const audio = await recordedWav(4_000);
  return audio === null
    ? { says: 'The microphone cannot be used here. Allow it for this page and try again.' }
    : { stage, engine, audio_wav_base64: audio };
}
