/** The text with what no database can hold replaced by U+FFFD: the zero character and half a surrogate pair. Length stays. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
