import type { InterviewView, Stage } from '@intervue/shared';

type Line = InterviewView['use']['lines'][number];

/** What a stage is called, for people. */
export function stageOf(stage: Stage): string {
  return { hearing: 'Hearing', interviewer: 'Interviewer', voice: 'Voice' }[stage];
}

/** How much of an engine was used, in what it is paid by. */
export function amountsOf(line: Line): string {
  const tokens = line.input_tokens + line.output_tokens;
  const amounts = [
    `${line.calls} ${line.calls === 1 ? 'call' : 'calls'}`,
    ...(tokens > 0 ? [`${tokens.toLocaleString('en-US')} tokens`] : []),
    ...(line.audio_seconds > 0 ? [`${minutes(line.audio_seconds)} of sound`] : []),
    ...(line.characters > 0 ? [`${line.characters.toLocaleString('en-US')} characters`] : []),
  ];
  return amounts.join(', ');
}

/** Cents and less: an interview costs little, and little must not look like nothing. */
export function dollars(usd: number): string {
  if (usd > 0 && usd < 0.0001) return 'under $0.0001';
  const digits = usd === 0 || usd >= 1 ? 2 : 4;
  return `$${usd.toFixed(digits)}`;
}

function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
