// The process that reads one file: the file comes in on standard input, a line of JSON and then the samples go out. It imports
// nothing of the server's, so that it starts fast and knows nothing.
import { decodeFile } from './decode-file.ts';
import type { FileOutcome } from './file-outcome.ts';

const [bytes = 0, samplesMax = 0] = process.argv.slice(2).map(Number);
say(await decodeFile(await standardInput(bytes), samplesMax));

async function standardInput(length: number): Promise<Uint8Array> {
  const file = new Uint8Array(length);
  let at = 0;
  for await (const part of process.stdin) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

function say(said: FileOutcome): void {
  if (said.type === 'refused') return void process.stdout.write(`${JSON.stringify(said)}\n`);
  const { parts, ...header } = said;
  process.stdout.write(`${JSON.stringify(header)}\n`);
  for (const part of parts) process.stdout.write(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
}
