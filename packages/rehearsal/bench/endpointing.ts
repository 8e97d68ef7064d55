import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedSpeech } from '@intervue/embedded-speech';
import { type House, loadHouse } from './endpointing-house.ts';
import { cutsElsewhere, type Heard, pacedPolicy, type Row, rowsOf } from './endpointing-replay.ts';
import { showCurve, showGroups, showPaces } from './endpointing-report.ts';
import { byFixedSilence, byFloor, equalSilenceMs, isWhole, mean, quantile, score } from './endpointing-score.ts';
import { Listener, type Timeline } from './endpointing-timeline.ts';
import { type Turn, turns } from './endpointing-turns.ts';

const FIXTURES = new URL('../../../../shared/fixtures/', import.meta.url);
const ROWS = join(tmpdir(), 'intervue-endpointing-rows.jsonl');
/** Turns heard at once: enough to keep every worker busy. */
const LANES = 6;
/** Earlier pauses up to this leave the wait after a finished thought as it is. */
const BRIEF_MS = 450;
const LAST_WORDS = 2;

/**
 * Measures when the floor ends an answer that is given hands-free: answers of people and of the embedded voices, with pauses of
 * 0.3–4 s, clean, in rooms and in noise, through the page's voice detector and gate, the house's live hearing and its floor, by a
 * virtual clock on which a look at the words takes a modelled time. Delays count from the last sound to the decision. The rules
 * were made with the turns of the one half; every figure without `train` in its name is of the other. The halves share no sentence
 * of the voices, but both were written by whoever wrote the rules, and a recording may lend a piece to turns of both.
 */
export async function endpointing(): Promise<Record<string, number>> {
  if (!existsSync(FIXTURES)) throw new Error('This benchmark needs ../shared/fixtures, beside the repository.');
  const startedMs = performance.now();
  const house = await loadHouse();
  const speech = createEmbeddedSpeech({ workers: 2, queueMax: 4_000 });
  const detector = await house.VoiceDetector.load();
  try {
    await speech.warm();
    const listener = new Listener(house, speech, detector);
    const all = await turns(speech, FIXTURES);
    const heard = await heardAll(all, (turn) => listener.timeline(turn));
    // The same looks on a machine that takes three times as long for them; hardly anything is recognised anew.
    const slow = await heardAll(
      all.filter(({ half, condition }) => half === 'test' && condition === 'clean'),
      (turn) => listener.timeline(turn, 3),
    );
    console.log(
      `\na look took ${mean(listener.workMs).toFixed(0)} ms with its waiting, as modelled ${mean(listener.modelMs).toFixed(0)} ms`,
    );
    const figures = judged(house, heard);
    return {
      ...figures,
      slowHearingCutInRate: rounded(score(rowsOf(house, slow, 'normal'), byFloor).unfinished.share),
      seconds: Math.round((performance.now() - startedMs) / 1000),
    };
  } finally {
    await detector.release();
    await speech.close();
  }
}

async function heardAll(all: readonly Turn[], hear: (turn: Turn) => Promise<Timeline>): Promise<Heard[]> {
  const heard: Heard[] = [];
  const left = all.entries();
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (const [index, turn] of left) heard[index] = { turn, timeline: await hear(turn) };
    }),
  );
  return heard;
}

/** No pause before the last was long enough to make the floor more patient. */
function hasPausedBriefly({ turn }: Row): boolean {
  return turn.pauses.slice(0, -1).every(({ lengthMs }) => lengthMs <= BRIEF_MS);
}

/** Where what was said is known: the last words before the pause were understood. */
function isHeardRight({ turn, span_index: index, words }: Row): boolean {
  const said = turn.pauses[index]?.said;
  return said != null && words !== null && lastWords(said) === lastWords(words);
}

function lastWords(text: string): string {
  return (text.toLowerCase().match(/[a-z0-9']+/g) ?? []).slice(-LAST_WORDS).join(' ');
}

function judged(house: House, heard: readonly Heard[]): Record<string, number> {
  const test = heard.filter(({ turn }) => turn.half === 'test');
  const train = heard.filter(({ turn }) => turn.half === 'train');
  const rows = rowsOf(house, test, 'normal');
  const ours = score(rows, byFloor);
  const equalMs = equalSilenceMs(rows, ours.meanDelayMs);
  const fixed = score(rows, byFixedSilence(equalMs));
  const patient = score(rowsOf(house, test, 'patient'), byFloor);
  const trained = score(rowsOf(house, train, 'normal'), byFloor);
  showPaces(house, { test, train });
  showGroups(rows);
  showCurve(house, test, rows);
  save([...rowsOf(house, train, 'normal'), ...rows]);
  const finished = rows.filter(({ label, completeness }) => label === 'eot' && completeness === 'finished');
  const prompt = score(finished.filter(hasPausedBriefly), byFloor).delaysMs;
  const right = score(rows.filter(isHeardRight), byFloor).unfinished;
  const elsewhere = elsewhereOf(house, test);
  return {
    cutInRate: rounded(ours.unfinished.share),
    fixedSilenceCutInRate: rounded(fixed.unfinished.share),
    cutInRatio: rounded(ours.unfinished.share / (fixed.unfinished.share || 1)),
    patientCutInRate: rounded(patient.unfinished.share),
    meanDelayMs: Math.round(ours.meanDelayMs),
    delayP50Ms: Math.round(quantile(ours.delaysMs, 0.5)),
    delayP95Ms: Math.round(quantile(ours.delaysMs, 0.95)),
    finishedShare: rounded(finished.length / (ours.delaysMs.length || 1)),
    finishedP50Ms: Math.round(quantile(score(finished, byFloor).delaysMs, 0.5)),
    finishedEnds: finished.length,
    afterBriefPausesP50Ms: Math.round(quantile(prompt, 0.5)),
    afterBriefPausesP95Ms: Math.round(quantile(prompt, 0.95)),
    afterBriefPausesEnds: prompt.length,
    afterLongPausesP50Ms: Math.round(
      quantile(
        score(
          finished.filter((row) => !hasPausedBriefly(row)),
          byFloor,
        ).delaysMs,
        0.5,
      ),
    ),
    heardRightCutInRate: rounded(right.share),
    heardRightPauses: right.count,
    patientMeanDelayMs: Math.round(patient.meanDelayMs),
    equalFixedSilenceMs: Math.round(equalMs),
    trainPatientCutInRate: rounded(score(rowsOf(house, train, 'patient'), byFloor).unfinished.share),
    wholeCutInRate: rounded(ours.whole.share),
    fixedSilenceWholeCutInRate: rounded(fixed.whole.share),
    allPausesCutInRate: rounded(ours.all.share),
    fixedSilenceAllPausesCutInRate: rounded(fixed.all.share),
    naturalStops: elsewhere.stops,
    naturalStopsCutIn: elsewhere.cuts,
    trainCutInRate: rounded(trained.unfinished.share),
    trainMeanDelayMs: Math.round(trained.meanDelayMs),
    turns: new Set(heard.map(({ turn }) => turn.id)).size,
    turnVersions: heard.length,
    testTurnVersions: test.length,
    unfinishedPauses: ours.unfinished.count,
    wholePauses: ours.whole.count,
    trueEnds: ours.delaysMs.length,
  };
}

function elsewhereOf(house: House, heard: readonly Heard[]): { stops: number; cuts: number } {
  return heard
    .map(({ turn, timeline }) => cutsElsewhere(house, turn, timeline, pacedPolicy(house, 'normal', turn.kind)))
    .reduce((sum, each) => ({ stops: sum.stops + each.stops, cuts: sum.cuts + each.cuts }), { stops: 0, cuts: 0 });
}

/** One line a pause, in the columns of eot-bench and some of ours. */
function save(rows: readonly Row[]): void {
  const lines = rows.map(({ turn, noticedMs, gapMs, ...row }) =>
    JSON.stringify({
      ...row,
      half: turn.half,
      source: turn.source,
      condition: turn.condition,
      isWhole: isWhole({ ...row, turn, noticedMs, gapMs }),
    }),
  );
  writeFileSync(ROWS, `${lines.join('\n')}\n`);
  console.log(`\n${rows.length} pauses, one a line: ${ROWS}`);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
