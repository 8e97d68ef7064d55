import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createEmbeddedSpeech, resample } from '@intervue/embedded-speech';
import { InterviewSettings } from '@intervue/shared';
import { Candidate } from './candidate.ts';
import { holdOriginalInterview, type RecordedAnswer } from './original-client.ts';
import type { Pace } from './player.ts';
import { ProviderServer } from './providers/provider-server.ts';
import { rehearse } from './simulated/rehearse.ts';
import { readScenarios } from './simulated/scenario.ts';

const USAGE = `Holds an interview with a running server, as a candidate would.

  pnpm rehearse happy-path [--url http://localhost:8000]                answers by voice and in writing, in turn
  pnpm rehearse typed      [--url …]                                    answers in writing
  pnpm rehearse spoken     [--url …]                                    answers in a made voice, over binary frames
  pnpm rehearse original   [--url …] [--audio answer.webm] [--audio …]  speaks the original protocol: base64 files
  pnpm rehearse candidate  [NAME …] [--url …] [--seed 1]                simulated candidates, in writing; without a name all of them
                           [--type behavioral] [--difficulty medium]
  pnpm rehearse providers                                               stands in for the vendors: a server that speaks their wires

  --pace real: speaks and listens as long as it takes people; fast, the default: as quickly as the line allows`;

const ANSWERS = [
  'Hello, yes, I am ready to begin.',
  'I would not give up writing tests first, because it keeps me calm when I change things.',
  'In my last job I led a team of four. We moved our billing to a new service and cut the errors by forty percent.',
  'I decided to migrate in small steps, and I wrote the tool that compared both systems every night.',
  'The result was that support calls fell by half within two months.',
  'No, I have no questions. Thank you.',
];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:8000' },
    audio: { type: 'string', multiple: true, default: [] },
    pace: { type: 'string', default: 'fast' },
    seed: { type: 'string', default: '1' },
    type: { type: 'string', default: 'behavioral' },
    difficulty: { type: 'string', default: 'medium' },
  },
});
const pace: Pace = values.pace === 'real' ? 'real' : 'fast';
/** What the interviewer says before an answer takes its time when it is listened to. */
const TURN_MS_MAX = pace === 'real' ? 300_000 : 45_000;

switch (positionals[0]) {
  case 'typed':
    await hold((candidate, answer) => candidate.answerInWriting(answer));
    break;
  case 'spoken':
    await spoken(() => true);
    break;
  case 'happy-path':
    await spoken((turn) => turn % 2 === 0);
    break;
  case 'original':
    await original(values.audio);
    break;
  case 'candidate':
    await simulated(positionals.slice(1));
    break;
  case 'providers':
    await standIn();
    break;
  default:
    console.log(USAGE);
    process.exitCode = 1;
}

async function hold(give: (candidate: Candidate, answer: string, turn: number) => unknown): Promise<void> {
  const candidate = await Candidate.create(values.url, {}, pace);
  candidate.onMessage = (message) => {
    if (message.type === 'transcript') say(message.role, message.text);
    if (message.type === 'progress') console.log(`  [${message.phase}]`);
  };
  await candidate.connect();
  candidate.command({ type: 'start_interview' });
  await candidate.until(() => candidate.lines.length > 0);
  for (let turn = 0; !candidate.isEnded && turn < 30; turn += 1) {
    await candidate.untilMyTurn(TURN_MS_MAX);
    if (candidate.isEnded) break;
    const before = candidate.lines.length;
    await give(candidate, ANSWERS[Math.min(turn, ANSWERS.length - 1)] ?? '', turn);
    await candidate.until(() => candidate.isEnded || candidate.lines.length >= before + 2, TURN_MS_MAX);
  }
  console.log(
    `${candidate.lines.length} lines, ${candidate.isEnded ? 'ended' : 'not ended'}: ${candidate.phases.join(' → ')}`,
  );
  if (!candidate.isEnded) process.exitCode = 1;
  candidate.close();
}

/** @param isSpoken says of each turn whether it is answered by voice. */
async function spoken(isSpoken: (turn: number) => boolean): Promise<void> {
  const speech = createEmbeddedSpeech({ workers: 1 });
  await hold(async (candidate, answer, turn) => {
    if (isSpoken(turn)) candidate.speak(await samplesOf(speech, answer), { pace });
    else candidate.answerInWriting(answer);
  });
  await speech.close();
}

async function samplesOf(speech: ReturnType<typeof createEmbeddedSpeech>, text: string): Promise<Int16Array> {
  const parts: number[] = [];
  for await (const { samples } of speech.synthesize(text, { signal: AbortSignal.timeout(60_000), voice: 'slt' })) {
    parts.push(...samples);
  }
  return Int16Array.from(parts);
}

/** Holds an interview as each of these candidates would; ends with a failure when one of them was not held as it must be. */
async function simulated(names: readonly string[]): Promise<void> {
  const scenarios = await readScenarios();
  const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  const known = scenarios.map(({ name, about }) => `  ${name.padEnd(18)}${about}`).join('\n');
  if (unknown.length > 0) {
    console.log(`No such candidate: ${unknown.join(', ')}. There are:\n${known}`);
    process.exitCode = 1;
    return;
  }
  const settings = InterviewSettings.pick({ type: true, difficulty: true }).parse(values);
  for (const scenario of scenarios.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const isOnlyOne = names.length === 1;
    const onMessage: Candidate['onMessage'] = (message) => {
      if (isOnlyOne && message.type === 'transcript') say(message.role, message.text);
    };
    const given = { settings: { max_questions: 3, ...settings }, seed: Number(values.seed), onMessage };
    const { faults, candidate } = await rehearse(values.url, scenario, given);
    console.log(`${scenario.name}: ${candidate.lines.length} lines, ${faults.length} faults`);
    for (const { mark, what } of faults) console.log(`  ${mark}: ${what}`);
    if (faults.length > 0) process.exitCode = 1;
  }
}

/** Stands in for the vendors until it is told to end: it hears and speaks with the engines that come with us. */
async function standIn(): Promise<void> {
  const speech = createEmbeddedSpeech({ workers: 1 });
  const signal = new AbortController().signal;
  const server = await ProviderServer.start({
    hears: async (samples) => (await speech.transcribe(samples, { signal })).text,
    speaks: async (text) => resample(await samplesOf(speech, text), 16_000, 24_000),
  });
  const { anthropic, openai, deepgram, elevenlabs } = server.places;
  console.log(`Start Intervue with these, and every vendor is this process:

OPENAI_API_KEY=any OPENAI_BASE_URL=${openai}
ANTHROPIC_API_KEY=any ANTHROPIC_BASE_URL=${anthropic}
DEEPGRAM_API_KEY=any DEEPGRAM_BASE_URL=${deepgram}
ELEVENLABS_API_KEY=any ELEVENLABS_BASE_URL=${elevenlabs}

Ctrl-C ends it.`);
}

async function original(files: readonly string[]): Promise<void> {
  const answers: RecordedAnswer[] = [];
  for (const file of files) {
    answers.push({ bytes: await readFile(file), format: file.split('.').at(-1) ?? 'webm' });
  }
  const held = await holdOriginalInterview(values.url, answers, say);
  console.log(`${held.replies.length} spoken replies, states: ${[...new Set(held.states)].join(', ')}`);
  if (held.errors.length > 0) console.log(`errors: ${held.errors.join(', ')}`);
}

function say(role: string, text: string): void {
  console.log(`${role === 'candidate' ? '  You' : 'Interviewer'}: ${text}`);
}
