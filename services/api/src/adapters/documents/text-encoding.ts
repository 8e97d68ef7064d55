/** More of a text file is not looked at: the longest resume that is read has a quarter of it. */
const BYTES_MAX = 512 * 1024;

/** The characters of a text file; `isCut` when there are more of them than are ever read. */
export type DecodedText = { text: string; isCut: boolean };

/**
 * The text of a file that holds nothing else: UTF-8, UTF-16 with a byte order mark, or the Latin of Windows. Null for everything
 * that is made for machines: binary files, pages of HTML, scripts, and text files that need a program to be read.
 */
export function decodedText(file: Uint8Array): DecodedText | null {
  const head = file.subarray(0, BYTES_MAX);
  const text = utf16(head) ?? utf8(head) ?? latin(head);
  if (text === null || !isWriting(text) || FOR_MACHINES.test(text.slice(0, 400))) return null;
  return { text, isCut: file.byteLength > BYTES_MAX };
}

function utf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes.subarray(2), 'utf-16le');
  return first === 0xfe && second === 0xff ? decoded(bytes.subarray(2), 'utf-16be') : null;
}

function utf8(bytes: Uint8Array): string | null {
  return bytes.includes(0) ? null : decoded(bytes, 'utf-8');
}

/** In other alphabets than Latin most letters would be above 127, and guessing which alphabet would invent words. */
const ABOVE_ASCII_MAX = 0.25;

function latin(bytes: Uint8Array): string | null {
  if (bytes.includes(0) || bytes[0] === 0xff || bytes[0] === 0xfe) return null;
  const above = bytes.reduce((sum, byte) => sum + (byte > 127 ? 1 : 0), 0);
  return above > bytes.length * ABOVE_ASCII_MAX ? null : decoded(bytes, 'windows-1252');
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    // What was cut off in the middle of a letter is no fault.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Controls that no keyboard writes, and places of the character set where nothing is. */
const UNWRITTEN = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff\p{Cn}\p{Cs}\p{Co}]/gu;
const UNWRITTEN_MAX = 0.01;

function isWriting(text: string): boolean {
  return (text.match(UNWRITTEN)?.length ?? 0) <= text.length * UNWRITTEN_MAX;
}

const FOR_MACHINES =
  /^\s*(?:<!doctype|<html|<head|<body|<script|<svg|<\?xml|<\?php|<%|#!|\{\\rtf|%!PS|@echo off|MIME-Version:|-----BEGIN)/i;
