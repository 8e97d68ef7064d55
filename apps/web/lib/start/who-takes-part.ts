import type { Capabilities, Stage } from '@intervue/shared';

const GETS: Record<Stage, string> = {
  hearing: 'your voice',
  interviewer: 'what is said',
  voice: "the interviewer's lines",
};

/** Who gets what during an interview, as a sentence; null when nothing leaves this server. */
export function whoTakesPart(vendors: Capabilities['vendors']): string | null {
  if (vendors.length === 0) return null;
  const prepare = vendors.filter(({ stages }) => stages.includes('interviewer')).map(({ name }) => name);
  const parts = vendors.map(({ name, stages }) => `${listOf(stages.map((stage) => GETS[stage]))} to ${name}`);
  return [
    `To hold the interview, this server sends ${listOf(parts, '; ')}.`,
    ...(prepare.length === 0 ? [] : [`To prepare its questions, ${listOf(prepare)} also ${getsToPrepare(prepare)}.`]),
    'What they do with it is in their own terms.',
  ].join(' ');
}

function listOf(parts: readonly string[], between = ', '): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(between)}${between === ', ' ? '' : ';'} and ${last}`;
}

function getsToPrepare(names: readonly string[]): string {
  return `${names.length === 1 ? 'gets' : 'get'} the kind of job, the job description and your resume without contact data`;
}
