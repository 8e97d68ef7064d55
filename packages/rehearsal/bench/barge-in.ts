import { createEmbeddedSpeech } from '@intervue/embedded-speech';
import type { Page } from 'playwright-core';
import { hasBrowser, microphoneFile, openBrowser } from '../test/browser.ts';
import { openHouse } from '../test/house.ts';
import { quantile } from './loop/figures.ts';
import { table } from './table.ts';

const POLITE = ['Mm-hm.', 'Okay.', 'I see.', 'Right.'];
const MEANT = ['Sorry, could you say that again, please?', 'Wait, I have a question about that first.'];
/** From the beginning of one interjection to the next. */
const APART_MS = 5_200;
const MEASURED_MS = 210_000;
/** What is told of in this time after an onset belongs to it. */
const AFTER_MS = 3_000;

type Heard = {
  spoken: { startMs: number; endMs: number }[];
  ducked: number[];
  sounding: { startMs: number; endMs: number }[];
};

/**
 * Somebody speaks over the interviewer, in a real Chromium with the embedded engines, measured on the sound itself: from the first
 * voiced sample out of the microphone to the interviewer being lowered and being silent, and whether a word of politeness leaves it
 * the floor. About four minutes.
 */
export async function bargeIn(): Promise<Record<string, number>> {
  if (!hasBrowser()) throw new Error('This benchmark needs Chromium.');
  const said = MEANT.flatMap((words, place) => [...POLITE.slice(place * 2, place * 2 + 2), words]);
  const house = await openHouse();
  const browser = await openBrowser({ hears: await microphoneFile(house.dataDir, await interjections(said)) });
  try {
    const page = await listeningPage(await (await browser.newContext()).newPage());
    await page.goto(house.server.url);
    await page.getByLabel('How many main questions?').selectOption('10');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /Continue/ }).click();
    await page.getByRole('button', { name: 'Allow the microphone' }).click();
    await page.getByRole('meter').waitFor();
    await page.getByRole('button', { name: 'Begin the interview' }).click();
    await page.getByRole('button', { name: 'Hands-free' }).click();
    return judged(await heardOn(page));
  } finally {
    await browser.close();
    await house.close();
  }
}

/** What the page noted, until the time is over or the interview is. */
async function heardOn(page: Page): Promise<Heard> {
  let heard: Heard = { spoken: [], ducked: [], sounding: [] };
  for (const endMs = Date.now() + MEASURED_MS; Date.now() < endMs && !page.url().includes('/done/'); ) {
    await page.waitForTimeout(1_000);
    const noted = await page.evaluate(() => Reflect.get(window, 'heardHere') as Heard);
    if (noted.spoken.length >= heard.spoken.length) heard = noted;
  }
  return heard;
}

/** What a voice does that nobody knows how long it lasts is decided by its length: a word of politeness takes less than this. */
const POLITE_MS_MAX = 900;

function judged({ spoken, ducked, sounding }: Heard): Record<string, number> {
  const over = spoken.filter(({ startMs }) =>
    sounding.some((voice) => voice.startMs < startMs - 400 && voice.endMs > startMs + 40),
  );
  const duckMs = over.flatMap(({ startMs }) => first(ducked, startMs, 700));
  const silentMs = over.flatMap(({ startMs, endMs }) => {
    const voice = sounding.findLast((one) => one.startMs < startMs);
    const isLong = endMs - startMs > 280;
    return voice && isLong && voice.endMs < startMs + 1_500 ? [voice.endMs - startMs] : [];
  });
  const polite = over.filter(({ startMs, endMs }) => endMs - startMs <= POLITE_MS_MAX);
  const kept = polite.filter(({ startMs, endMs }) =>
    sounding.some((voice) => voice.endMs > endMs + 200 && voice.startMs < endMs + 1_500 && voice.endMs > startMs),
  );
  const row = (name: string, values: readonly number[]) => [
    name,
    String(values.length),
    ...[0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(0)),
  ];
  console.log(
    table([
      ['from the first voiced sample, ms', 'n', 'p50', 'p95', 'max'],
      row('lowered', duckMs),
      row('silent', silentMs),
    ]),
  );
  console.log(`${kept.length} of ${polite.length} words of politeness left the interviewer the floor`);
  return {
    duckP50Ms: quantile(duckMs, 0.5),
    duckP95Ms: quantile(duckMs, 0.95),
    silentP50Ms: quantile(silentMs, 0.5),
    silentP95Ms: quantile(silentMs, 0.95),
    interruptions: over.length,
    backchannels: polite.length,
    backchannelKept: kept.length / (polite.length || 1),
  };
}

function first(moments: readonly number[], fromMs: number, withinMs: number): number[] {
  const found = moments.find((moment) => moment >= fromMs && moment <= fromMs + withinMs);
  return found === undefined ? [] : [found - fromMs];
}

async function interjections(said: readonly string[]): Promise<Int16Array> {
  const speech = createEmbeddedSpeech({ workers: 1 });
  try {
    const whole = new Int16Array(said.length * APART_MS * 16);
    const { signal } = new AbortController();
    for (const [place, words] of said.entries()) {
      let at = place * APART_MS * 16 + 8_000;
      for await (const { samples } of speech.synthesize(words, { signal, voice: 'slt' })) {
        whole.set(samples, at);
        at += samples.length;
      }
    }
    return whole;
  } finally {
    await speech.close();
  }
}

/** A page that notes when the microphone and the loudspeaker carried sound, and when the interviewer was lowered. */
async function listeningPage(page: Page): Promise<Page> {
  await page.addInitScript((afterMs) => {
    const heard: Heard = { spoken: [], ducked: [], sounding: [] };
    Reflect.set(window, 'heardHere', heard);
    const media = navigator.mediaDevices;
    const getUserMedia = media.getUserMedia.bind(media);
    let isTapped = false;
    const note = (spans: { startMs: number; endMs: number }[], startMs: number, endMs: number, gapMs: number) => {
      const latest = spans.at(-1);
      if (latest && startMs - latest.endMs < gapMs) latest.endMs = endMs;
      else spans.push({ startMs, endMs });
    };
    media.getUserMedia = async (wanted) => {
      const stream = await getUserMedia(wanted);
      if (isTapped) return stream;
      isTapped = true;
      const taps = new AudioContext({ sampleRate: 48_000 });
      const tap = taps.createScriptProcessor(256, 1, 1);
      taps.createMediaStreamSource(stream).connect(tap);
      tap.connect(taps.destination);
      tap.onaudioprocess = ({ inputBuffer }) => {
        const samples = inputBuffer.getChannelData(0);
        const isLoud = (sample: number) => Math.abs(sample) > 0.012;
        const firstAt = samples.findIndex(isLoud);
        if (firstAt < 0) return;
        const now = performance.now();
        note(heard.spoken, now - (256 - firstAt) / 48, now, afterMs / 4);
      };
      return stream;
    };
    const setTarget = AudioParam.prototype.setTargetAtTime;
    AudioParam.prototype.setTargetAtTime = function (target, ...rest) {
      if (target < 1) heard.ducked.push(performance.now());
      return Reflect.apply(setTarget, this, [target, ...rest]) as AudioParam;
    };
    const connect = AudioNode.prototype.connect;
    Reflect.set(AudioNode.prototype, 'connect', function (this: AudioNode, ...given: unknown[]) {
      const result: unknown = Reflect.apply(connect, this, given);
      if (!(given[0] instanceof AudioDestinationNode) || this instanceof ScriptProcessorNode) return result;
      const output = given[0].context as AudioContext;
      const tap = output.createScriptProcessor(256, 1, 1);
      tap.onaudioprocess = ({ inputBuffer, playbackTime }) => {
        const samples = inputBuffer.getChannelData(0);
        const lastAt = samples.findLastIndex((sample) => Math.abs(sample) > 0.000_1);
        if (lastAt < 0) return;
        const { contextTime = 0, performanceTime = 0 } = output.getOutputTimestamp();
        const startMs = performanceTime + (playbackTime - contextTime) * 1_000;
        note(heard.sounding, startMs, startMs + (lastAt / output.sampleRate) * 1_000, 120);
      };
      Reflect.apply(connect, this, [tap]);
      tap.connect(output.destination);
      return result;
    });
  }, AFTER_MS);
  return page;
}
