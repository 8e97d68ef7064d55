import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Candidate } from '../src/candidate.ts';
import type { SpokenAnswer } from '../src/spoken-answer.ts';
import { counted, essence, hasRecordings, type House, keptSound, openHouse, orderFaults, recording } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house?.close());

/** A moment of a turn that is spoken and heard at the pace of people. */
type Point = { name: string; isReached(candidate: Candidate, answer: SpokenAnswer): boolean };

/** How many interviews share one kill, where it is a matter of chance whether one of them is hit. */
const MANY = 6;
const WORDS = hasRecordings() ? recording('speech/LJ050-0131.wav') : new Int16Array(1);
const spoken = (share: number) => (_candidate: Candidate, answer: SpokenAnswer) =>
  answer.sentSamples >= WORDS.length * share;
const POINTS: readonly Point[] = [
  { name: 'a tenth of the answer was spoken', isReached: spoken(0.1) },
  { name: 'half of the answer was spoken', isReached: spoken(0.5) },
  { name: 'the end of the answer has just been sent', isReached: spoken(1) },
  {
    name: 'a second of the reply was heard',
    isReached: (candidate) => candidate.lines.length >= 3 && (candidate.player.playedMs ?? 0) > 1_000,
  },
];

/** The interviewer has spoken to the end once, the answer to it is one line, and so is the reply. */
function expectOneTurn(candidate: Candidate): void {
  expect(candidate.lines.map(({ role }) => role)).toEqual(['interviewer', 'candidate', 'interviewer']);
  expect(candidate.seqs).toEqual(counted(candidate.seqs.length));
  expect(orderFaults(candidate.messages)).toEqual([]);
}

async function begun(): Promise<Candidate> {
  const candidate = await Candidate.create(house.server.url, { settings: { max_questions: 2 } });
  await candidate.connect();
  await candidate.begin();
  return candidate;
}

/** The same person in the same interview, who now plays and speaks at the pace of people. */
async function atRealPace(candidate: Candidate): Promise<Candidate> {
  const same = new Candidate(candidate.url, { session_id: candidate.sessionId, token: candidate.token }, 'real');
  await same.connect();
  candidate.close();
  return same;
}

describe.runIf(hasRecordings())('a server that ends in the middle of a turn (needs ../shared/fixtures)', () => {
  it.each(POINTS.map((point) => [point.name, point] as const))('[RH8] killed when %s', async (_name, point) => {
    const candidate = await atRealPace(await begun());
    const answer = candidate.speak(WORDS, { pace: 'real' });
    await candidate.until(() => point.isReached(candidate, answer));
    await house.server.stop('SIGKILL');
    const before = essence(candidate.lines);
    await house.server.start();
    await candidate.until(() => answer.isStored && candidate.lines.length >= 3);
    expect(essence(candidate.lines).slice(0, before.length)).toEqual(before);
    expectOneTurn(candidate);
    expect(candidate.lines[1]?.text).toMatch(/system is established.*review/i);
    // The words can be right where the sound is not: what was sent before the kill must be in it once.
    const kept = await keptSound(candidate, answer.turnId);
    const firstWrong = kept.findIndex((sample, index) => sample !== WORDS[index]);
    expect({ samples: kept.length, firstWrong }).toEqual({ samples: WORDS.length, firstWrong: -1 });
    candidate.close();
  });

  it('[RH8] killed again while it goes on after a kill', async () => {
    const candidate = await begun();
    candidate.speak(recording('speech/jfk.wav'));
    await candidate.until(() => candidate.isAnswerStored);
    const acknowledged = new Map(candidate.acknowledged);
    for (const sign of ['resumed', 'status', 'transcript']) {
      await house.server.stop('SIGKILL');
      const from = candidate.messages.length;
      await house.server.start();
      const isThere = () => candidate.messages.slice(from).some(({ type }) => type === sign);
      await candidate.until(() => isThere() || candidate.lines.length >= 3);
    }
    await candidate.until(() => candidate.lines.length >= 3);
    await candidate.untilMyTurn();
    expectOneTurn(candidate);
    for (const [id, seq] of acknowledged) expect(candidate.acknowledged.get(id)).toBe(seq);
    candidate.close();
  });

  it('[RH8] killed while several are speaking, it keeps what each of them said once', async () => {
    const all: { candidate: Candidate; answer: SpokenAnswer }[] = [];
    for (let count = 0; count < MANY; count += 1) {
      const candidate = await begun();
      all.push({ candidate, answer: candidate.speak(WORDS, { pace: 'real' }) });
    }
    for (const { candidate, answer } of all) await candidate.until(() => answer.sentSamples > WORDS.length / 4);
    await house.server.stop('SIGKILL');
    await house.server.start();
    const kept: number[] = [];
    for (const { candidate, answer } of all) {
      await candidate.until(() => candidate.lines.length >= 3);
      kept.push((await keptSound(candidate, answer.turnId)).length);
      candidate.close();
    }
    expect(kept).toEqual(all.map(() => WORDS.length));
  });

  it('[RH17] what was said before a kill can be sent by a page that no longer has it', async () => {
    const all: { first: Candidate; answer: SpokenAnswer; sent: number }[] = [];
    for (let count = 0; count < MANY; count += 1) {
      const first = await begun();
      all.push({ first, answer: first.speak(WORDS, { pace: 'real' }), sent: 0 });
    }
    for (const one of all) await one.first.until(() => one.answer.sentSamples > WORDS.length / 4);
    for (const one of all) one.sent = one.answer.sentSamples;
    await house.server.stop('SIGKILL');
    for (const { first } of all) first.close();
    await house.server.start();
    const pages = all.map(({ first }) => new Candidate(first.url, { session_id: first.sessionId, token: first.token }));
    await Promise.all(pages.map((page) => page.connect()));
    const offered = pages.map((page) => {
      const resumed = page.messages.findLast((message) => message.type === 'resumed');
      return resumed?.type === 'resumed' ? resumed.open_answer : null;
    });
    for (const [index, page] of pages.entries()) {
      const open = offered[index];
      // Whatever is expected below: no answer may stay open, for a server that is told to end waits for it.
      page.command(
        open ? { type: 'audio_end', turn_id: open.turn_id, samples: open.samples } : { type: 'end_session' },
      );
      await page.until(() => page.isEnded || page.lines.length >= 3);
    }
    expect(offered.map((open) => open?.turn_id)).toEqual(all.map(({ answer }) => answer.turnId));
    for (const [index, { sent }] of all.entries()) {
      // What came in the last second may still have been on its way to the disk.
      expect(offered[index]?.samples).toBeGreaterThan(sent - 2 * 16_000);
      expect(pages[index]?.lines[1]?.text).toMatch(/unless/i);
    }
    for (const page of pages) page.close();
  });

  it('[RH18] told to end, it lets the turn finish, says it goes away, and the interview goes on after it', async () => {
    const candidate = await begun();
    const answer = candidate.speak(recording('speech/jfk.wav'));
    await candidate.until(() =>
      candidate.messages.some((one) => one.type === 'status' && one.state === 'processing_stt'),
    );
    await house.server.stop('SIGTERM');
    expect(candidate.messages.some(({ type }) => type === 'going_away')).toBe(true);
    expect(answer.isStored).toBe(true);
    expect(candidate.closeCodes[0]).toBe(1012);
    await house.server.start();
    await candidate.until(() => candidate.lines.length >= 3);
    await candidate.untilMyTurn();
    expectOneTurn(candidate);
    candidate.close();
  });

  it('[RH18] told to end, it does not wait for an answer that nobody is giving any more', async () => {
    const gone = await begun();
    const answer = gone.speak(WORDS, { pace: 'real' });
    await gone.until(() => answer.sentSamples > 16_000);
    gone.close();
    const startedMs = performance.now();
    await house.server.stop('SIGTERM');
    // It waits thirty seconds for what is under way.
    expect(performance.now() - startedMs).toBeLessThan(20_000);
    await house.server.start();
  });
});
