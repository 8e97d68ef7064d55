import { readableText } from '@intervue/embedded-speech';

/**
 * What a vendor's voice is given to read. It knows figures and acronyms, and better than we do; what it must not see is what
 * people do not say: markup, emoji, arrows, addresses as they are written.
 */
export function spokenByVendor(text: string): string {
  const readable = readableText(text);
  return readable === '' ? text : readable;
}
