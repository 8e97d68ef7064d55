import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ARRANGED } from './resume-columns.ts';
import type { Layout } from './resume-facts.ts';
import { deskInProcess, type ResumeDesk } from './resume-house.ts';
import { RESUME_GOALS } from './resume-goals.ts';
import { ONE_COLUMN } from './resume-layouts.ts';
import { MORE_PEOPLE, PEOPLE, type Person } from './resume-people.ts';
import { PLAIN } from './resume-plain.ts';
import { type Score, scoreOf, type Share } from './resume-score.ts';
import { deskAtServer } from './resume-served.ts';
import { DESIGNED } from './resume-sidebars.ts';
import { FIXTURES } from './resume-templates.ts';
import { CUSTOMARY } from './resume-trades.ts';
import { BOXED } from './resume-word-more.ts';
import { WORD } from './resume-word.ts';
import { percent, table } from './table.ts';

/** All ways to write a resume that are tried. */
export const LAYOUTS: readonly Layout[] = [
  ...[ONE_COLUMN, ARRANGED, WORD].flat(),
  ...[DESIGNED, CUSTOMARY, BOXED, PLAIN].flat(),
];

/**
 * Has resumes of many layouts, whose truth is known, read by a server (INTERVUE_URL, or the built API on a port of its own) and
 * counts what it found. Where no server can be started the parser is asked in this process, and that is said.
 */
export async function resume(): Promise<Record<string, number>> {
  await using desk = await deskFor();
  const scores: Scored[] = [];
  const times: number[] = [];
  for (const { layout, person } of resumeCases()) {
    const { reading, ms } = await desk.read(layout.make(person), layout.kind);
    // Candidates do not come in the same second; the server gets itself ready for the next in the meantime.
    await sleep(BETWEEN_MS);
    scores.push({ name: layout.name, score: scoreOf(reading.parsed_resume, person, layout.style) });
    times.push(ms);
  }
  for (const { file, score } of FIXTURES) {
    const { reading, ms } = await desk.read(new Uint8Array(readFileSync(file)), 'pdf');
    scores.push({ name: `template: ${file.pathname.split('/').at(-1)}`, score: score(reading.parsed_resume) });
    times.push(ms);
  }
  print(scores);
  process.stdout.write(`measured: ${desk.says}\n`);
  const rates = Object.fromEntries(KINDS.map((kind) => [`${kind}Rate`, rateOf(scores, kind)]));
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  return { ...rates, msP95: p95, layouts: LAYOUTS.length, documents: times.length };
}

/** Each layout with a few people, not always the same. */
export function resumeCases(): { layout: Layout; person: Person }[] {
  const everyone = [...PEOPLE, ...MORE_PEOPLE];
  return LAYOUTS.flatMap((layout, at) =>
    Array.from({ length: PEOPLE_A_LAYOUT }, (_, step) => everyone[(at * 3 + step * 8) % everyone.length]).flatMap(
      (person) => (person ? [{ layout, person }] : []),
    ),
  );
}

const PEOPLE_A_LAYOUT = 2;
const BETWEEN_MS = 1_000;
const KINDS = ['name', 'email', 'phone', 'employer', 'title', 'school', 'date', 'skill'] as const;

type Scored = { name: string; score: Score };

/** `RESUME_BENCH=parser` leaves the server out, for work on the rules. */
async function deskFor(): Promise<ResumeDesk> {
  if (process.env['RESUME_BENCH'] === 'parser') return deskInProcess();
  try {
    return await deskAtServer();
  } catch (error) {
    if (process.env['INTERVUE_URL']) throw error;
    const why = error instanceof Error ? error.message : String(error);
    process.stdout.write(`There is no server (${why}), so the parser is asked in this process.\n`);
    return deskInProcess();
  }
}

/** What share of the facts of one kind was found. */
function rateOf(scores: readonly { score: Score }[], kind: keyof Score): number {
  const sum = scores.reduce<Share>(
    (all, { score }) => ({ found: all.found + score[kind].found, all: all.all + score[kind].all }),
    { found: 0, all: 0 },
  );
  return sum.all === 0 ? 1 : sum.found / sum.all;
}

function print(scores: readonly Scored[]): void {
  const names = [...new Set(scores.map(({ name }) => name))];
  const rows = names.map((name) => {
    const own = scores.filter((each) => each.name === name);
    return [name, ...KINDS.map((kind) => percent(rateOf(own, kind)))];
  });
  const all = ['all', ...KINDS.map((kind) => percent(rateOf(scores, kind)))];
  const goals = ['at least', ...KINDS.map((kind) => percent(RESUME_GOALS[`${kind}Rate`].atLeast))];
  process.stdout.write(`${table([['layout', ...KINDS], ...rows, all, goals])}\n`);
}
