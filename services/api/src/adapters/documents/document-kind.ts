import { decodedText } from './text-encoding.ts';

/** What a file is, judged by its bytes alone. `zip` may be a Word document; only its table of contents tells. */
export type DocumentKind = 'pdf' | 'zip' | 'locked-office' | 'text' | 'other';

const PDF_HEADER_BYTES_MAX = 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** Names the kind of a file. A PDF header may come late, as viewers allow; a zip or an old Word file must begin as one. */
export function documentKind(file: Uint8Array): DocumentKind {
  if (startsWith(file, ZIP)) return 'zip';
  // A password-protected .docx is an OLE file that holds a stream of this name; other OLE files are old Word.
  if (startsWith(file, OLE)) return holds(file, utf16('EncryptedPackage')) ? 'locked-office' : 'other';
  const head = Buffer.from(file.buffer, file.byteOffset, Math.min(file.byteLength, PDF_HEADER_BYTES_MAX));
  if (head.includes('%PDF-')) return 'pdf';
  return decodedText(file) === null ? 'other' : 'text';
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => file[at] === byte);
}

function holds(file: Uint8Array, bytes: Buffer): boolean {
  return Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(bytes);
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}
