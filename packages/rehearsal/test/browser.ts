import { existsSync, mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resample, writeWav } from '@intervue/embedded-speech';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const CANDIDATES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
const SCREENS = new URL('../../../test-results/screens/', import.meta.url).pathname;

/** Whether there is a browser; where there must be one (in CI) its absence is a failure. */
export function hasBrowser(): boolean {
  const isHere = chromiumPath() !== undefined;
  if (!isHere && process.env.CI === 'true') throw new Error('Chromium is missing.');
  return isHere;
}

/** A real Chromium. Its microphone hears the file over and over, and asks nobody for permission unless told to. */
export function openBrowser(options: { hears?: string; asksPermission?: boolean } = {}): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('Chromium is missing.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-device-for-media-stream',
      ...(options.asksPermission ? [] : ['--use-fake-ui-for-media-stream']),
      ...(options.hears ? [`--use-file-for-fake-audio-capture=${options.hears}`] : []),
    ],
  });
}

/** Writes 16 kHz samples and a pause as the file that Chromium's microphone wants. */
export async function microphoneFile(folder: string, samples: Int16Array): Promise<string> {
  const path = join(folder, 'microphone.wav');
  const padded = new Int16Array(samples.length + 16_000);
  padded.set(samples);
  await writeFile(path, writeWav(resample(padded, 16_000, 48_000), 48_000));
  return path;
}

/** A page that also keeps what it plays, so that a test can listen to it: see `played`. */
export async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const kept: Record<number, number[]> = {};
    Reflect.set(window, 'playedSamples', kept);
    const connect = AudioNode.prototype.connect;
    Reflect.set(AudioNode.prototype, 'connect', function (this: AudioNode, ...given: unknown[]) {
      const result: unknown = Reflect.apply(connect, this, given);
      if (given[0] instanceof AudioDestinationNode && !(this instanceof ScriptProcessorNode)) {
        const context = given[0].context as AudioContext;
        const tap = context.createScriptProcessor(4_096, 1, 1);
        const samples = (kept[context.sampleRate] ??= []);
        tap.onaudioprocess = ({ inputBuffer }) => {
          for (const sample of inputBuffer.getChannelData(0)) samples.push(Math.round(sample * 32_767));
        };
        Reflect.apply(connect, this, [tap]);
        tap.connect(given[0]);
      }
      return result;
    });
  });
  return page;
}

/** Everything that has sounded from this page's loudspeaker, at 16 kHz. */
export async function played(page: Page): Promise<Int16Array> {
  const kept: Record<string, number[]> = await page.evaluate(() => Reflect.get(window, 'playedSamples'));
  // Sound at either rate leaves through a way out of its own; a test listens to the one that was used.
  const ways = Object.entries(kept).map(([rate, samples]) => ({
    rate: Number(rate),
    samples: Int16Array.from(samples),
  }));
  const loudest = ways.toSorted((one, other) => loudness(other.samples) - loudness(one.samples))[0];
  return loudest ? resample(loudest.samples, loudest.rate, 16_000) : new Int16Array(0);
}

function loudness(samples: Int16Array): number {
  return samples.reduce((sum, sample) => sum + Math.abs(sample), 0);
}

/** Keeps a picture for people to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`) });
}

function chromiumPath(): string | undefined {
  return CANDIDATES.find((path): path is string => path !== undefined && existsSync(path));
}
