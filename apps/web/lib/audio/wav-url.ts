import { pcm16Of } from './pcm.ts';

/** An address under which the browser can play these samples; the caller revokes it. */
export function wavUrl(pieces: readonly Float32Array[], rate: number): string {
  return URL.createObjectURL(wavBlob(pieces, rate));
}

/** These samples as a WAV file. */
export function wavBlob(pieces: readonly Float32Array[], rate: number): Blob {
  return new Blob([wavHeader(pieces, rate), ...pieces.map((piece) => bytesOf(piece))], { type: 'audio/wav' });
}

function bytesOf(piece: Float32Array): ArrayBuffer {
  return new Int16Array(pcm16Of(piece)).buffer;
}

/** The 44 bytes before 16-bit mono PCM. */
function wavHeader(pieces: readonly Float32Array[], rate: number): ArrayBuffer {
  const dataBytes = pieces.reduce((sum, { length }) => sum + length * 2, 0);
  const view = new DataView(new ArrayBuffer(44));
  const text = (at: number, word: string) => {
    for (let index = 0; index < word.length; index += 1) view.setUint8(at + index, word.charCodeAt(index));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + dataBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
  return view.buffer;
}
