import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readWav, writeWav } from './audio/wav.ts';
import { createEmbeddedSpeech, type EmbeddedSpeech } from './embedded-speech.ts';
import { EmbeddedSpeechError } from './embedded-speech-error.ts';

const USAGE = `speech say "text" out.wav [--voice rms] [--rate 1]
speech hear in.wav
speech voices`;

/** What is wrong with the command, for whoever typed it. */
class Complaint extends Error {}

const speech = createEmbeddedSpeech({ workers: 1 });
try {
  console.log(await answered(speech, process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Complaint) && !(error instanceof EmbeddedSpeechError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await speech.close();
}

async function answered(engines: EmbeddedSpeech, args: readonly string[]): Promise<string> {
  const { positionals, values } = parsed(args);
  const [command, first, second] = positionals;
  if (command === 'voices') return engines.voices.map(({ id, description }) => `${id}  ${description}`).join('\n');
  if (command === 'hear' && first !== undefined) return hear(engines, first);
  if (command === 'say' && first !== undefined && second !== undefined) {
    return say(engines, { text: first, path: second, voice: values.voice, rate: values.rate ?? '1' });
  }
  throw new Complaint(USAGE);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { voice: { type: 'string' }, rate: { type: 'string' } },
    });
  } catch (error) {
    throw new Complaint(USAGE, { cause: error });
  }
}

async function hear(engines: EmbeddedSpeech, path: string): Promise<string> {
  const { signal } = new AbortController();
  const file = await readFile(path).catch((error: unknown) => {
    throw new Complaint(`${path} cannot be read.`, { cause: error });
  });
  const heard = await engines.transcribe(readWav(file), { signal });
  if (heard.text === '') return 'Nothing was said.';
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  return `${heard.text}\n(${seconds(heard.speechMs)} s of speech in ${seconds(heard.audioMs)} s, confidence ${heard.confidence.toFixed(2)})`;
}

async function say(
  engines: EmbeddedSpeech,
  given: { text: string; path: string; voice: string | undefined; rate: string },
): Promise<string> {
  const { signal } = new AbortController();
  const voice = engines.voices.find(({ id }) => id === given.voice)?.id;
  if (given.voice !== undefined && !voice) throw new Complaint('There is no such voice. See: speech voices');
  const rate = Number(given.rate);
  if (!(rate > 0)) throw new Complaint('The rate is a number: 1 is the pace of the voice, 1.2 is faster.');
  const parts: number[] = [];
  for await (const { samples } of engines.synthesize(given.text, { signal, rate, ...(voice && { voice }) })) {
    for (const sample of samples) parts.push(sample);
  }
  if (parts.length === 0) throw new Complaint('There is nothing to say in this text.');
  await writeFile(given.path, writeWav(Int16Array.from(parts))).catch((error: unknown) => {
    throw new Complaint(`${given.path} cannot be written.`, { cause: error });
  });
  return `${(parts.length / 16_000).toFixed(1)} s written to ${given.path}`;
}
