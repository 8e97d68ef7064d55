/** SHA-256 of what was given, in hex; of a text, of its UTF-8. */
export async function contentHash(given: Uint8Array | string): Promise<string> {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : Uint8Array.from(given);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
