import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { piecesAtPauses } from '../../src/adapters/openai/pieces-at-pauses.ts';
import { KeyRing, withKeys } from '../../src/adapters/resilience/key-ring.ts';
import { type FailureReason, VendorFailure } from '../../src/adapters/resilience/vendor-failure.ts';
import { VirtualClock } from '../virtual-clock.ts';
import { collected } from './engines.ts';

const ABOUT = { vendor: 'far', stage: 'voice' } as const;

function asking(ring: KeyRing, refused: Record<string, FailureReason>, used: string[] = []) {
  return collected(
    withKeys(ring, ABOUT, async function* (key) {
      used.push(key);
      const reason = refused[key];
      if (reason) throw new VendorFailure(ABOUT, reason, { retryAfterMs: 5_000 });
      yield key;
    }),
  );
}

describe('keys', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keys-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const ringOf = (clock: VirtualClock, keys: readonly string[], file: string | null = null) =>
    new KeyRing({ vendor: 'far', keys, file, isOptional: false, clock });

  it('[PV8] takes the next key in the same call, and leaves the refused one alone for ten minutes', async () => {
    const clock = new VirtualClock();
    const ring = ringOf(clock, ['one', 'two', 'three']);
    const refused: Record<string, FailureReason> = { one: 'key-refused', two: 'quota-spent' };
    expect((await asking(ring, refused)).items).toEqual(['three']);
    const used: string[] = [];
    await asking(ring, refused, used);
    expect(used).toEqual(['three']);
    await clock.advance(600_001);
    used.length = 0;
    await asking(ring, {}, used);
    expect(used).toEqual(['one']);
  });

  it('[PV8] leaves a limited key alone for as long as the vendor says', async () => {
    const clock = new VirtualClock();
    const ring = ringOf(clock, ['one', 'two']);
    expect((await asking(ring, { one: 'rate-limited' })).items).toEqual(['two']);
    await clock.advance(5_001);
    expect((await asking(ring, {})).items).toEqual(['one']);
  });

  it('[PV8] fails without a word of the key when none will do', async () => {
    const clock = new VirtualClock();
    const { error } = await asking(ringOf(clock, ['sk-canary']), { 'sk-canary': 'key-refused' });
    expect(error).toMatchObject({ reason: 'key-refused' });
    expect(JSON.stringify([error, String(error)])).not.toContain('sk-canary');
    expect((await asking(ringOf(clock, []), {})).error).toMatchObject({ reason: 'no-key' });
    const ring = ringOf(clock, ['one', 'two']);
    await asking(ring, { one: 'key-refused', two: 'quota-spent' });
    const used: string[] = [];
    expect((await asking(ring, {}, used)).items).toEqual(['two']);
  });

  it('[PV9] reads a file of keys again when it has changed', async () => {
    const clock = new VirtualClock();
    const file = join(folder, 'keys.txt');
    await writeFile(file, 'old\n');
    const ring = ringOf(clock, [], file);
    expect((await asking(ring, {})).items).toEqual(['old']);
    await writeFile(file, 'newer,newest\n');
    await clock.advance(1_001);
    expect((await asking(ring, { newer: 'key-refused' })).items).toEqual(['newest']);
    await rm(file);
    await clock.advance(1_001);
    expect((await asking(ring, { newer: 'key-refused' })).items).toEqual(['newest']);
  });
});

describe('an answer in pieces', () => {
  const tone = (ms: number) => ({ ms, value: 3_000 });
  const quiet = (ms: number) => ({ ms, value: 0 });

  async function cut(parts: readonly { ms: number; value: number }[]) {
    const pieces: { fromMs: number; ms: number }[] = [];
    const audio = async function* () {
      for (const { ms, value } of parts) {
        // Syllables: what is always equally loud is the room.
        for (let at = 0; at < ms; at += 20) yield new Int16Array(320).fill(at % 200 < 100 ? value : value / 10);
      }
    };
    for await (const { samples, startMs } of piecesAtPauses(audio()))
      pieces.push({ fromMs: startMs, ms: samples.length / 16 });
    return pieces;
  }

  it('[PV6] is cut at pauses, nothing left out and nothing sent twice', async () => {
    const pieces = await cut([tone(5_000), quiet(600), tone(5_000), quiet(600), tone(3_000)]);
    expect(pieces).toEqual([
      { fromMs: 0, ms: 11_000 },
      { fromMs: 11_000, ms: 3_200 },
    ]);
  });

  it('[PV6] is cut where there is no pause before it gets too large', async () => {
    expect((await cut([tone(130_000)])).map(({ ms }) => ms)).toEqual([60_000, 60_000, 10_000]);
  });

  it('[PV6] is not sent where nothing is to be heard', async () => {
    expect(await cut([quiet(20_000)])).toEqual([]);
    expect(await cut([quiet(9_000), tone(2_000)])).toEqual([{ fromMs: 8_000, ms: 3_000 }]);
  });
});
