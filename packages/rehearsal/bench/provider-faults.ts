import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedSpeech, type EmbeddedSpeech, resample } from '@intervue/embedded-speech';
import { Candidate } from '../src/candidate.ts';
import { FAULTS, ProviderServer, type Wire } from '../src/providers/provider-server.ts';
import { ServerProcess } from '../src/server-process.ts';
import { quantile } from './loop/figures.ts';
import { table } from './table.ts';

const WIRES: readonly Wire[] = ['anthropic', 'openai-transcriptions', 'openai-speech'];
const ANSWER = 'I built a queue that cut our waiting times by half.';
const WAIT_MS_MAX = 25_000;

/**
 * How long somebody waits for a sound, and for the reply itself, after an answer during which a vendor fails: each wire, each fault,
 * at the start and in the middle, on the server as it is built with its usual patience. Each on a server of its own, so that each
 * is felt: an engine that has failed before is left alone, and a voice is not asked again for what it has said. About twenty minutes.
 */
export async function providerFaults(): Promise<Record<string, number>> {
  const speech = createEmbeddedSpeech({ workers: 1 });
  const answer = await spoken(speech, ANSWER);
  const cases = WIRES.flatMap((wire) =>
    FAULTS.flatMap((kind) => (['start', 'middle'] as const).map((at) => ({ wire, kind, at }))),
  );
  const rows = [['wire', 'fault', 'at', 'first sound ms', 'reply ms']];
  const firsts: number[] = [];
  const replies: number[] = [];
  for (const { wire, kind, at } of cases) {
    const bench = await open(speech);
    const { firstMs, replyMs } = await felt(bench, answer, () => bench.fake.fail(wire, { kind, at }));
    await bench.close();
    firsts.push(firstMs);
    replies.push(replyMs);
    rows.push([wire, kind, at, firstMs.toFixed(0), replyMs.toFixed(0)]);
  }
  await speech.close();
  console.log(table(rows));
  return {
    cases: firsts.length,
    firstSoundP50Ms: quantile(firsts, 0.5),
    firstSoundMaxMs: Math.max(...firsts),
    replyMaxMs: Math.max(...replies),
  };
}

type Bench = { fake: ProviderServer; server: ServerProcess; close(): Promise<void> };

async function open(speech: EmbeddedSpeech): Promise<Bench> {
  const fake = await ProviderServer.start({
    hears: () => ANSWER,
    speaks: async (text) => resample(await spoken(speech, text), 16_000, 24_000),
    // As vendors are on a good day.
    firstMs: 200,
    pieceMs: 10,
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'intervue-faults-'));
  await chmod(dataDir, 0o755);
  const server = await ServerProcess.start(dataDir, {
    OPENAI_API_KEY: 'bench',
    OPENAI_BASE_URL: fake.places.openai,
    ANTHROPIC_API_KEY: 'bench',
    ANTHROPIC_BASE_URL: fake.places.anthropic,
    LLM_PROVIDER: 'anthropic',
  });
  const close = async () => {
    await server.stop('SIGKILL');
    await fake.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { fake, server, close };
}

/** A second answer of an interview: the first lines were made beforehand. */
async function felt(
  { server }: Bench,
  answer: Int16Array,
  fail: () => void,
): Promise<{ firstMs: number; replyMs: number }> {
  const candidate = await Candidate.create(server.url, { settings: { max_questions: 3 } });
  await candidate.connect();
  await candidate.begin();
  candidate.speak(answer);
  await candidate.until(() => candidate.lines.length >= 3);
  await candidate.untilMyTurn();
  fail();
  const lines = candidate.lines.length;
  let firstAtMs = Number.NaN;
  let replyAtMs = Number.NaN;
  const fromMs = performance.now();
  candidate.onSound = () => {
    if (Number.isNaN(firstAtMs)) firstAtMs = performance.now();
  };
  candidate.onMessage = (message) => {
    const isReply = message.type === 'speech_start' && message.turn_id !== null;
    if (isReply && Number.isNaN(replyAtMs)) replyAtMs = performance.now();
  };
  candidate.speak(answer);
  const isHeard = () => !Number.isNaN(firstAtMs) && !Number.isNaN(replyAtMs);
  await candidate.until(() => candidate.lines.length >= lines + 2 && isHeard(), WAIT_MS_MAX);
  candidate.close();
  return { firstMs: firstAtMs - fromMs, replyMs: replyAtMs - fromMs };
}

async function spoken(speech: EmbeddedSpeech, text: string): Promise<Int16Array> {
  const parts: number[] = [];
  for await (const { samples } of speech.synthesize(text, { signal: new AbortController().signal }))
    parts.push(...samples);
  return Int16Array.from(parts);
}
