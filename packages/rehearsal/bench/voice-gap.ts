import type { Browser, BrowserContext, Page } from 'playwright-core';
import { hasBrowser, microphoneFile, openBrowser } from '../test/browser.ts';
import { type House, openHouse, recording } from '../test/house.ts';
import { quantile } from './loop/figures.ts';
import { table } from './table.ts';

/** Three whole sentences, as somebody says them who has finished then. */
const SENTENCES = ['speech/spk1_snt1.wav', 'speech/spk1_snt3.wav', 'speech/spk1_snt5.wav'];
const BETWEEN_MS = 420;
/** The interviewer replies and asks in this time, and has not begun to wonder. */
const QUIET_MS = 14_000;
const LEAD_MS = 400;
const RELEASE_MS = 60;
const TURNS = { hands_free: 10, hold: 8 } as const;
/** Longer than this between an answer and a voice is no reply to it. */
const REPLY_MS_MAX = 5_000;

/**
 * What a candidate waits: from the last sample of the answer as it comes out of the microphone to the first sample of the reply
 * as it goes to the loudspeaker, in a real Chromium with the embedded engines, on the sound itself and on one clock. Five minutes.
 */
export async function voiceGap(): Promise<Record<string, number>> {
  if (!hasBrowser()) throw new Error('This benchmark needs Chromium.');
  const answer = answerSound();
  const house = await openHouse();
  const whole = new Int16Array(answer.length + (QUIET_MS + LEAD_MS) * 16);
  whole.set(answer, LEAD_MS * 16);
  const browser = await openBrowser({ hears: await microphoneFile(house.dataDir, whole) });
  try {
    const handsFree = await gapsOf(house, browser, 'hands_free', answer.length / 16);
    const hold = await gapsOf(house, browser, 'hold', answer.length / 16);
    const row = (name: string, gaps: readonly number[]) => [
      name,
      String(gaps.length),
      ...[0.5, 0.95, 1].map((share) => quantile(gaps, share).toFixed(0)),
    ];
    console.log(
      table([
        ['last speech sample → first reply sample, ms', 'n', 'p50', 'p95', 'max'],
        row('hands-free, finished thought', handsFree),
        row(`hold-to-talk, let go after ${RELEASE_MS} ms`, hold),
      ]),
    );
    return {
      handsFreeP50Ms: quantile(handsFree, 0.5),
      handsFreeP95Ms: quantile(handsFree, 0.95),
      handsFreeTurns: handsFree.length,
      holdP50Ms: quantile(hold, 0.5),
      holdP95Ms: quantile(hold, 0.95),
      holdTurns: hold.length,
    };
  } finally {
    await browser.close();
    await house.close();
  }
}

function answerSound(): Int16Array {
  const pieces = SENTENCES.flatMap((file) => [trimmed(recording(file)), new Int16Array(BETWEEN_MS * 16)]).slice(0, -1);
  const whole = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Without the silence around it: its first and last samples are speech. */
function trimmed(samples: Int16Array): Int16Array {
  const isLoud = (sample: number) => Math.abs(sample) > 400;
  return samples.slice(samples.findIndex(isLoud), samples.findLastIndex(isLoud) + 1);
}

async function gapsOf(
  house: House,
  browser: Browser,
  mode: 'hands_free' | 'hold',
  answerMs: number,
): Promise<number[]> {
  const context = await browser.newContext();
  const page = await listeningPage(context, mode === 'hold' ? { answerMs, releaseMs: RELEASE_MS } : null);
  await page.goto(house.server.url);
  await page.getByLabel('How many main questions?').selectOption('10');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: /Continue/ }).click();
  await page.getByRole('button', { name: 'Allow the microphone' }).click();
  await page.getByRole('meter').waitFor();
  await page.getByRole('button', { name: 'Begin the interview' }).click();
  if (mode === 'hands_free') await page.getByRole('button', { name: 'Hands-free' }).click();
  const untilMs = performance.now() + TURNS[mode] * (answerMs + QUIET_MS + LEAD_MS + 1_000) + 40_000;
  let gaps: number[] = [];
  while (gaps.length < TURNS[mode] && performance.now() < untilMs) {
    await page.waitForTimeout(2_000);
    gaps = gapsIn(await heardBy(page), answerMs);
  }
  await context.close();
  return gaps.slice(0, TURNS[mode]);
}

type Heard = { spoken: { startMs: number; endMs: number }[]; voices: number[] };

/** An answer counts when it was spoken whole, with nobody speaking into it, and a voice replied to it. */
function gapsIn({ spoken, voices }: Heard, answerMs: number): number[] {
  return spoken.flatMap(({ startMs, endMs }) => {
    const isWhole = Math.abs(endMs - startMs - answerMs) < 300;
    const isCutInto = voices.some((voice) => voice > startMs - 200 && voice < endMs);
    const reply = voices.find((voice) => voice >= endMs);
    if (!isWhole || isCutInto || reply === undefined || reply - endMs > REPLY_MS_MAX) return [];
    return [reply - endMs];
  });
}

function heardBy(page: Page): Promise<Heard> {
  return page.evaluate(() => Reflect.get(window, 'heardHere') as Heard);
}

/** A page that notes, by one clock, when the microphone and the loudspeaker carried sound; it can hold the space bar as people do. */
async function listeningPage(
  context: BrowserContext,
  holding: { answerMs: number; releaseMs: number } | null,
): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((hold) => {
    const heard: Heard = { spoken: [], voices: [] };
    Reflect.set(window, 'heardHere', heard);
    const loudAt = (samples: Float32Array) => samples.findLastIndex((sample) => Math.abs(sample) > 0.012);
    const firstLoudAt = (samples: Float32Array) => samples.findIndex((sample) => Math.abs(sample) > 0.004);

    const press = (type: 'keydown' | 'keyup') =>
      document.body.dispatchEvent(
        new KeyboardEvent(type, { code: 'Space', key: ' ', bubbles: true, cancelable: true }),
      );

    const media = navigator.mediaDevices;
    const getUserMedia = media.getUserMedia.bind(media);
    let isTapped = false;
    media.getUserMedia = async (wanted) => {
      const stream = await getUserMedia(wanted);
      if (isTapped) return stream;
      isTapped = true;
      const taps = new AudioContext({ sampleRate: 48_000 });
      const tap = taps.createScriptProcessor(256, 1, 1);
      taps.createMediaStreamSource(stream).connect(tap);
      tap.connect(taps.destination);
      tap.onaudioprocess = ({ inputBuffer }) => {
        const last = loudAt(inputBuffer.getChannelData(0));
        if (last < 0) return;
        const atMs = performance.now() - ((256 - last) / 48_000) * 1_000;
        const latest = heard.spoken.at(-1);
        if (latest && atMs - latest.endMs < 1_000) latest.endMs = atMs;
        else {
          heard.spoken.push({ startMs: atMs, endMs: atMs });
          if (!hold) return;
          setTimeout(() => press('keydown'), 0);
          setTimeout(() => press('keyup'), hold.answerMs + hold.releaseMs);
        }
      };
      return stream;
    };

    const connect = AudioNode.prototype.connect;
    Reflect.set(AudioNode.prototype, 'connect', function (this: AudioNode, ...given: unknown[]) {
      const result: unknown = Reflect.apply(connect, this, given);
      if (!(given[0] instanceof AudioDestinationNode) || this instanceof ScriptProcessorNode) return result;
      const output = given[0].context as AudioContext;
      const tap = output.createScriptProcessor(256, 1, 1);
      let silentSince = 0;
      tap.onaudioprocess = ({ inputBuffer, playbackTime }) => {
        const first = firstLoudAt(inputBuffer.getChannelData(0));
        const { contextTime = 0, performanceTime = 0 } = output.getOutputTimestamp();
        const atMs = performanceTime + (playbackTime - contextTime) * 1_000 + (first / output.sampleRate) * 1_000;
        if (first < 0) return;
        if (atMs - silentSince > 400) heard.voices.push(atMs);
        silentSince = atMs;
      };
      Reflect.apply(connect, this, [tap]);
      tap.connect(output.destination);
      return result;
    });
  }, holding);
  return page;
}
