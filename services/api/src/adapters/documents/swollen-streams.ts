import { constants, inflateSync } from 'node:zlib';

/** A page's commands, a font or a table of objects. A dense page has a tenth of a megabyte. */
const STREAM_BYTES_MAX = 6 * 2 ** 20;
const ALL_BYTES_MAX = 48 * 2 ** 20;
const DICTIONARY_BYTES_MAX = 800;
const FILTERS_MAX = 4;

/**
 * True when a PDF is made to swell: a packed stream, pictures apart, that unpacks to more than any page needs. Found before the
 * engine opens the file, for it would unpack first and count never.
 */
export function hasSwollenStream(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let all = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const filters = packedTimes(bytes, at);
    if (filters === 0) continue;
    const end = bytes.indexOf('endstream', at + 6);
    const size = unpackedSize(bytes.subarray(afterLineEnd(bytes, at + 6), end < 0 ? bytes.length : end), filters);
    all += size;
    if (size > STREAM_BYTES_MAX || all > ALL_BYTES_MAX) return true;
    if (end > 0) at = end + 3;
  }
  return false;
}

/** How often the stream that begins here was packed, by the dictionary before it; 0 for pictures and what is not packed. */
function packedTimes(bytes: Buffer, at: number): number {
  const before = bytes.toString('latin1', Math.max(0, at - DICTIONARY_BYTES_MAX), at);
  const dictionary = before.slice(before.lastIndexOf('obj') + 3);
  if (!dictionary.trimEnd().endsWith('>>') || /\/Subtype\s*\/Image\b/.test(dictionary)) return 0;
  return Math.min(FILTERS_MAX, dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0);
}

function afterLineEnd(bytes: Buffer, at: number): number {
  const start = bytes[at] === 13 ? at + 1 : at;
  return bytes[start] === 10 ? start + 1 : start;
}

/** One more than the limit when it does not fit; 0 of what is damaged, which the engine will find. */
function unpackedSize(packed: Buffer, times: number): number {
  let data = packed;
  try {
    for (let turn = 0; turn < times; turn += 1)
      data = inflateSync(data, { maxOutputLength: STREAM_BYTES_MAX, finishFlush: constants.Z_SYNC_FLUSH });
    return data.length;
  } catch (error) {
    return error instanceof RangeError ? STREAM_BYTES_MAX + 1 : 0;
  }
}
