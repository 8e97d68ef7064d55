import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** A new random id for something that is looked up (UUID v4). Not a secret. */
export function newId(): string {
  return randomUUID();
}

/** A new secret of 256 bits, base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A number from 0 to 1, for rests that must not all be equally long. */
export function newShare(): number {
  return randomInt(0, 2 ** 31) / 2 ** 31;
}

/** A whole number from 0 to 2³¹ − 1, for choices that are drawn once and stored. */
export function newSeed(): number {
  return randomInt(0, 2 ** 31);
}
