import { FAULTS, ProviderServer, type Fault } from '@intervue/rehearsal/providers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { VendorFailure } from '../../src/adapters/resilience/vendor-failure.ts';
import type { SpeechPart } from '../../src/ports/synthesizer.ts';
import {
  CANARY_KEY,
  CANARY_WORDS,
  MODELS,
  type Places,
  ring,
  SYNTHESIZERS,
  TRANSCRIBERS,
  type Vendor,
} from './vendors.ts';
import { collected, engine, Ledger, REQUEST, spoken, WORDING } from './engines.ts';

const HEARD = 'I built a queue that cut our waiting times by half.';
const never = new AbortController().signal;

/** How a fault shows at the vendor's adapter; `null` where nothing is wrong with the answer but its length. */
const AT_START: Record<(typeof FAULTS)[number], readonly (string | null)[]> = {
  refuse: ['unreachable', 'cut-off'],
  unauthorized: ['key-refused'],
  limited: ['rate-limited'],
  broken: ['out-of-order'],
  slow: ['late'],
  hang: ['late'],
  drip: ['late'],
  cut: ['cut-off'],
  empty: ['empty', 'cut-off', 'unreadable'],
  'bad-json': ['unreadable'],
  filtered: ['filtered', 'not-allowed', 'out-of-order'],
  'no-audio': ['late'],
  'wrong-type': ['unreadable', 'empty', 'not-allowed'],
  flood: [null],
};
/** In the middle, whatever was begun is a failure, but for what is only slow to some. */
const LATE = new Set(['slow', 'hang', 'drip', 'no-audio']);

type Case = { server: ProviderServer; places: Places };

function stage<Port extends { readonly label: string }>(
  name: string,
  vendors: readonly Vendor<Port>[],
  body: (vendor: Vendor<Port>, use: () => Case) => void,
): void {
  describe.concurrent.each(vendors.map((vendor) => [vendor.name, vendor] as const))(`${name}: %s`, (_, vendor) => {
    let server: ProviderServer;
    beforeAll(async () => {
      server = await ProviderServer.start({ hears: () => HEARD });
    });
    afterAll(() => server.close());
    body(vendor, () => ({ server, places: server.places }));
  });
}

const faults = FAULTS.flatMap((kind) => (['start', 'middle'] as const).map((at) => [kind, at] as const));

/** A server of its own for each fault, so that they can be tried side by side. */
async function faulty(wire: Vendor<unknown>['wire'], fault: Partial<Fault>): Promise<ProviderServer> {
  const server = await ProviderServer.start({ hears: () => HEARD });
  server.fail(wire, { ...fault, retryAfterS: 60, waitMs: 4_000 });
  return server;
}

function expectQuiet(error: unknown): void {
  const told = JSON.stringify([String(error), (error as Error).stack, error, (error as Error).cause ?? null]);
  expect(told).not.toContain(CANARY_KEY);
  expect(told).not.toContain(CANARY_WORDS);
}

function expectFailure(error: unknown, kind: (typeof FAULTS)[number], at: 'start' | 'middle'): void {
  expect(error).toBeInstanceOf(VendorFailure);
  const { reason } = error as VendorFailure;
  if (at === 'start') expect(AT_START[kind]).toContain(reason);
  else if (LATE.has(kind)) expect(reason).toBe('late');
  expectQuiet(error);
}

stage('a model', MODELS, (vendor, use) => {
  it('[PV1] [PV5] [PV7] writes the line in pieces, and tells the tokens', async () => {
    const { server, places } = use();
    const account = new Ledger();
    const { items, error } = await collected(
      vendor.create(places, ring('x')).reply(REQUEST, { signal: never, account }),
    );
    expect([items.join(''), error]).toEqual([WORDING, null]);
    expect(items.length).toBeGreaterThan(5);
    expect(account.uses).toMatchObject([{ stage: 'interviewer', calls: 1, inputTokens: 120, outputTokens: 24 }]);
    const [call] = server.calls;
    expect(call?.key).toBe(CANARY_KEY);
    const body = JSON.parse(call?.body ?? '{}');
    const rules = JSON.stringify(body.system ?? (body.messages ?? body.input)[0]);
    expect(rules).toContain(REQUEST.system);
    expect(rules).not.toContain('canary-words');
    expect(rules).not.toContain('queue was full');
  });

  it('[PV1] fills in a form by its schema', async () => {
    const { server, places } = use();
    const schema = z.object({ level: z.enum(['weak', 'strong']), quote: z.string() });
    const form = await vendor.create(places, ring('x')).fill({ ...REQUEST, schema }, { signal: never });
    expect(form).toEqual({ level: 'strong', quote: 'I built a queue' });
    expect(server.calls.at(-1)?.body).toContain('json_schema');
  });

  it.each(faults)('[PV3] [PV4] %s at the %s', async (kind, at) => {
    const server = await faulty(vendor.wire, { kind, at });
    const model = engine(vendor.create(server.places, ring('x')), { stage: 'interviewer' });
    const pieces = model.ask((signal) => model.port.reply(REQUEST, { signal }), { signal: never, isContent: Boolean });
    const { items, error } = await collected(pieces);
    if (kind === 'flood') expect(items.join('').length).toBeGreaterThan(WORDING.length * 9);
    else expectFailure(error, kind, at === 'middle' && kind !== 'filtered' ? 'middle' : 'start');
    if (at === 'middle' && kind !== 'filtered' && kind !== 'drip')
      expect(WORDING.startsWith(items.join('').slice(0, 60))).toBe(true);
    await server.close();
  });

  it('[PV2] is called off at once, at the vendor as well', async () => {
    const server = await ProviderServer.start({ pieceMs: 50 });
    const calling = new AbortController();
    const pieces = vendor.create(server.places, ring('x')).reply(REQUEST, { signal: calling.signal });
    const reading = collected(pieces);
    await seen(() => server.calls.length > 0);
    await rest(80);
    calling.abort(new Error('no longer wanted'));
    expect((await reading).error).toMatchObject({ message: 'no longer wanted' });
    await seen(() => server.calls[0]?.isCalledOff === true);
    await server.close();
  });
});

stage('a recogniser', TRANSCRIBERS, (vendor, use) => {
  it('[PV1] [PV5] writes down the answer, with times, certainty and the words to expect', async () => {
    const { server, places } = use();
    const account = new Ledger();
    const port = vendor.create(places, ring('x'));
    const asked = { signal: never, language: 'en', terms: ['Kafka', 'Rust'], account };
    const { items, error } = await collected(port.transcribe(spoken(), asked));
    expect(error).toBeNull();
    const finals = items.filter((part) => part.type === 'transcript-final');
    expect(finals.map(({ text }) => text).join(' ')).toBe(HEARD);
    expect(finals[0]?.confidence).toBeGreaterThan(0.8);
    expect(finals.at(-1)?.endMs).toBeCloseTo(1_500, -1);
    expect(account.uses).toMatchObject([{ stage: 'hearing', calls: 1, audioMs: 1_500 }]);
    const [call] = server.calls;
    expect([call?.key, call?.samples]).toEqual([CANARY_KEY, 24_000]);
    expect(`${call?.path} ${call?.body}`).toContain('Kafka');
    if (vendor.name !== 'openai, with deltas') expect(finals[0]?.words?.[0]).toMatchObject({ text: 'I', startMs: 0 });
  });

  it.each(faults)('[PV3] [PV4] %s at the %s', async (kind, at) => {
    const server = await faulty(vendor.wire, { kind, at });
    const ear = engine(vendor.create(server.places, ring('x')), { stage: 'hearing' });
    const asked = { language: 'en', terms: [CANARY_WORDS] };
    const { items, error } = await collected(
      ear.ask((signal) => ear.port.transcribe(spoken(), { ...asked, signal }), {
        signal: never,
        isContent: (part) => part.type === 'transcript-final',
        deadlines: { firstMs: 1_500, idleMs: 1_000, totalMs: 1_500 },
      }),
    );
    const finals = items.filter((part) => part.type === 'transcript-final').map(({ text }) => text);
    // A recogniser has nothing to flood with; and what is empty, filtered or broken halfway is whole for some wires.
    if (error === null) expect([kind, finals.join(' ')]).toEqual([kind, HEARD]);
    else expectFailure(error, kind, at);
    if (at === 'start' && kind !== 'flood') expect(error).not.toBeNull();
    if (kind === 'cut' || kind === 'hang') expect(error).not.toBeNull();
    await server.close();
  });

  it('[PV2] is called off at once, at the vendor as well', async () => {
    const server = await ProviderServer.start({ firstMs: 3_000 });
    const calling = new AbortController();
    const asked = { signal: calling.signal, language: 'en', terms: [] };
    const reading = collected(vendor.create(server.places, ring('x')).transcribe(spoken(), asked));
    await seen(() => server.calls.some(({ samples }) => samples === 24_000));
    calling.abort(new Error('no longer wanted'));
    expect((await reading).error).toMatchObject({ message: 'no longer wanted' });
    await seen(() => server.calls[0]?.isCalledOff === true);
    await server.close();
  });
});

stage('a voice', SYNTHESIZERS, (vendor, use) => {
  const text = 'Thank you **very** much → what came next?';

  it('[PV1] [PV5] speaks as it is made, in the voice and pace asked for, without what nobody says', async () => {
    const { server, places } = use();
    const account = new Ledger();
    const asked = { signal: never, voice: 'nova', rate: 1.1, account };
    const { items, error } = await collected(vendor.create(places, ring('x')).synthesize(text, asked));
    expect(error).toBeNull();
    const [call] = server.calls;
    expect(`${call?.path} ${call?.body}`).toContain('nova');
    expect(call?.body).toContain('1.1');
    expect(call?.body).toContain('Thank you very much to what came next?');
    expect(items.length).toBeGreaterThan(1);
    expect(soundMs(items)).toBe('Thank you very much to what came next?'.length * 60);
    expect(account.uses.reduce((sum, { characters }) => sum + characters, 0)).toBe(38);
    expect(account.uses.reduce((sum, { audioMs }) => sum + audioMs, 0)).toBeCloseTo(38 * 60);
    expect(account.uses.reduce((sum, { calls }) => sum + calls, 0)).toBe(1);
  });

  it.each(faults)('[PV3] [PV4] %s at the %s', async (kind, at) => {
    const server = await faulty(vendor.wire, { kind, at });
    const voice = engine(vendor.create(server.places, ring('x')), { stage: 'voice' });
    const call = (signal: AbortSignal) => voice.port.synthesize(text, { signal, voice: 'alloy', rate: 1 });
    const { items, error } = await collected(voice.ask(call, { signal: never, isContent: () => true }));
    if (kind === 'flood') expect(soundMs(items)).toBe(38 * 60 * 10);
    // A voice that is filtered in the middle has no way to say so.
    else if (kind === 'filtered' && at === 'middle') expect(soundMs(items)).toBe(38 * 60);
    else expectFailure(error, kind, at);
    if (at === 'middle' && kind !== 'drip') expect(items.length).toBeGreaterThan(0);
    await server.close();
  });

  it('[PV2] is called off at once, at the vendor as well', async () => {
    const server = await ProviderServer.start({ pieceMs: 30 });
    const calling = new AbortController();
    const port = vendor.create(server.places, ring('x'));
    const reading = collected(port.synthesize(text, { signal: calling.signal, voice: 'alloy', rate: 1 }));
    await seen(() => server.calls.length > 0);
    await rest(80);
    calling.abort(new Error('no longer wanted'));
    expect((await reading).error).toMatchObject({ message: 'no longer wanted' });
    await seen(() => server.calls[0]?.isCalledOff === true);
    await server.close();
  });
});

function soundMs(parts: readonly SpeechPart[]): number {
  return parts.reduce((sum, { samples, sampleRate }) => sum + samples.length / (sampleRate / 1_000), 0);
}

async function seen(isTrue: () => boolean): Promise<void> {
  for (let round = 0; round < 300 && !isTrue(); round += 1) await rest(10);
  expect(isTrue()).toBe(true);
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
