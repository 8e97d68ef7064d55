/** A name at the start of a line: "leading a team" gets its capital; what is one word is spelt as it is known, as "iOS" or "npm". */
export function startOfLine(name: string): string {
  return /^\p{Ll}+\s/u.test(name) ? capitalised(name) : name;
}

/** Plain words at the start of a line or a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
