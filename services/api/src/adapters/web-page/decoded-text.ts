/** Where a page says in itself how it is written: browsers look no further. */
const HEAD_BYTES = 1_024;

/**
 * The text that these bytes stand for, as a browser finds it: a mark at the beginning, what the server said, what the page says of
 * itself, UTF-8. Bytes that are no UTF-8 are read as Western European, which is what old pages are.
 */
export function decodedText(bytes: Uint8Array, charset: string | null): string {
  const label = markedCharset(bytes) ?? charset ?? namedCharset(bytes);
  if (label !== null && label !== 'utf-8' && label !== 'utf8') {
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // A name that means nothing says nothing.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
}

function namedCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES)).toString('latin1');
  return /charset\s?=\s?["']?([\w:.-]{1,40})/i.exec(head)?.[1]?.toLowerCase() ?? null;
}
