import type { InterviewSettings, Phase } from '@intervue/shared';
import { Candidate } from '../candidate.ts';
import { type Fault, judgeLines } from './judge.ts';
import type { Scenario } from './scenario.ts';
import { type Reaction, SimulatedCandidate } from './simulated-candidate.ts';

const TURNS_MAX = 150;
/** A second in which nothing is said. */
const SILENCE = new Int16Array(16_000);

/** What came of an interview with a running server. */
export type Rehearsed = { faults: Fault[]; candidate: Candidate };

/**
 * Holds an interview with a running server as this candidate would, in writing, and judges what could be seen of it from outside.
 *
 * @param url of the server.
 * @param given.onMessage sees everything the server says.
 */
export async function rehearse(
  url: string,
  scenario: Scenario,
  given: {
    settings?: Partial<Omit<InterviewSettings, 'role'>>;
    seed?: number;
    onMessage?: Candidate['onMessage'];
  } = {},
): Promise<Rehearsed> {
  const { role, resume } = scenario;
  const job = { jobDescription: scenario.job_description, jobFacts: scenario.job_facts };
  const wish = { settings: { role, ...given.settings }, keep: 'transcript_only', resume, ...job } as const;
  const candidate = await Candidate.create(url, wish);
  candidate.onMessage = given.onMessage ?? null;
  const simulated = new SimulatedCandidate(scenario, given.seed ?? 1);
  await candidate.connect();
  await candidate.begin();
  const said: string[] = [];
  for (let turn = 0; turn < TURNS_MAX && !candidate.isEnded; turn += 1) {
    const phase = (candidate.phases.at(-1) ?? 'introduction') as Phase;
    said.push(...(await react(candidate, simulated.reactsIn(phase))));
  }
  const { lines, phases, isEnded } = candidate;
  const missing = said.filter((text) => !lines.some((line) => line.role === 'candidate' && line.text === text));
  candidate.close();
  const lost = missing.map((text): Fault => ({ mark: 'line-lost', what: text }));
  return { faults: [...judgeLines({ lines, phases, isEnded }), ...lost], candidate };
}

/** @returns what was said and must be in the transcript. */
async function react(candidate: Candidate, reaction: Reaction): Promise<string[]> {
  const isOver = reaction.does === 'speaks' && reaction.interrupts;
  if (!isOver) await candidate.untilMyTurn();
  if (candidate.isEnded) return [];
  const before = candidate.lines.length;
  switch (reaction.does) {
    case 'stays-silent':
      candidate.speak(SILENCE);
      await candidate.until(() => candidate.isEnded || candidate.isAnswerStored);
      return [];
    case 'presses':
      candidate.command({ type: 'request', turn_id: crypto.randomUUID(), request: reaction.request });
      await candidate.until(() => candidate.isEnded || candidate.lines.length > before);
      return [];
    case 'speaks':
      candidate.answerInWriting(reaction.text);
      if (reaction.dropsLine) candidate.dropLine();
      await candidate.until(() => candidate.isEnded || candidate.lines.length >= before + 2);
      return [reaction.text];
  }
}
