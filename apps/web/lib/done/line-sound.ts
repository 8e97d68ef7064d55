import type { InterviewView } from '@intervue/shared';

/** How long each piece of sound is, in seconds, by its id. */
export function lengthsOf({ audio }: Pick<InterviewView, 'audio'>): ReadonlyMap<string, number> {
  return new Map(audio.map(({ id, duration_ms: ms }) => [id, ms / 1_000]));
}

/** Seconds as a clock shows them: `0:07`, `12:30`. */
export function clockOf(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** The same in words, for those who hear it. */
export function spokenLengthOf(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const parts = [minutes > 0 && counted(minutes, 'minute'), whole % 60 > 0 && counted(whole % 60, 'second')];
  return parts.filter((part) => part !== false).join(' ');
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
