'use client';

import type { InterviewSettings, Pace, Voice } from '@intervue/shared';
import { voiceSampleUrl } from '../../lib/api-client.ts';
import { useVoiceSample } from '../../lib/start/use-voice-sample.ts';
import { Button } from '../ui/Button.tsx';
import { Choice, Steps } from '../ui/Choice.tsx';
import { Select } from '../ui/Field.tsx';

type Props = {
  /** Without any there is the server's own: nothing to choose, nothing to complain about. */
  voices: readonly Voice[];
  settings: InterviewSettings;
  onChoose: (change: Partial<InterviewSettings>) => void;
};

const PACES: readonly { value: Pace; label: string }[] = [
  { value: 'patient', label: 'Patient' },
  { value: 'normal', label: 'Normal' },
  { value: 'quick', label: 'Quick' },
];

const PACE_SAYS: Record<Pace, string> = {
  patient: 'It speaks slower and, hands-free, waits longer in your pauses.',
  normal: 'It speaks and waits as people do.',
  quick: 'It speaks faster and, hands-free, goes on sooner.',
};

/** How the interviewer sounds, and how one answers. */
export function VoiceFields({ voices, settings, onChoose }: Props) {
  const voice = voices.find(({ id }) => id === settings.voice) ?? voices[0];
  return (
    <>
      {voice ? <VoiceField voices={voices} voice={voice} onVoice={({ id }) => onChoose({ voice: id })} /> : null}
      <Steps
        legend="Its pace"
        value={settings.pace}
        options={PACES}
        hint={PACE_SAYS[settings.pace]}
        onValue={(pace) => onChoose({ pace })}
      />
      <Choice
        legend="You answer by"
        value={settings.answer_mode}
        options={[
          { value: 'hold', label: 'Holding a button', says: 'Or the space bar, while you talk' },
          { value: 'hands_free', label: 'Hands-free', says: 'Just talk; your pauses are understood' },
          { value: 'typed', label: 'Typing', says: 'You can change it at any time' },
        ]}
        onValue={(mode) => onChoose({ answer_mode: mode })}
        columns="sm:grid-cols-3"
      />
    </>
  );
}

function VoiceField(props: { voices: readonly Voice[]; voice: Voice; onVoice: (voice: Voice) => void }) {
  const { voices, voice, onVoice } = props;
  const { is, play, stop } = useVoiceSample(voiceSampleUrl(voice.id));
  const isOn = is === 'fetching' || is === 'playing';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
      <Select
        label="The interviewer's voice"
        hint={voice.description}
        value={voice.id}
        options={voices.map(({ id, label }) => ({ value: id, label }))}
        onValue={(id) => onVoice(voices.find((one) => one.id === id) ?? voice)}
      />
      {/* Level with the list beside it: under the height of its label. */}
      <div className="mt-6.5 grid">
        <Button variant="secondary" onClick={isOn ? stop : play}>
          {isOn ? 'Stop' : 'Hear it'}
          <span className="sr-only">: {voice.label}</span>
        </Button>
      </div>
      <p role="status" className="col-span-full text-muted text-sm empty:hidden">
        {is === 'failed' ? 'This voice cannot be heard right now. The interview is not affected.' : null}
      </p>
    </div>
  );
}
