import { createEmbeddedSpeech, resample, wordErrors } from '@intervue/embedded-speech';
import { InterviewView } from '@intervue/shared';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Candidate } from '../src/candidate.ts';
import { FAULTS, ProviderServer, type Wire } from '../src/providers/provider-server.ts';
import { hasBrowser, microphoneFile, openBrowser, openPage, played, screenshot } from './browser.ts';
import { essence, hasRecordings, type House, joined, openHouse, recording } from './house.ts';

const KEYS = { openai: 'sk-canary-openai-123456', anthropic: 'sk-ant-canary-654321', deepgram: 'dg-canary-777777' };
const speech = createEmbeddedSpeech({ workers: 1 });
const signal = new AbortController().signal;

/** Vendors that really hear and speak, with the engines that come with us. */
function vendors(): Promise<ProviderServer> {
  return ProviderServer.start({
    keys: new Set(Object.values(KEYS)),
    hears: async (samples) => (await speech.transcribe(samples, { signal })).text,
    speaks: async (text) => {
      const parts: Int16Array[] = [];
      for await (const part of speech.synthesize(text, { signal })) parts.push(part.samples);
      return resample(joined(parts), 16_000, 24_000);
    },
  });
}

function settingsFor(fake: ProviderServer, more: Record<string, string> = {}): Record<string, string> {
  return {
    OPENAI_API_KEY: KEYS.openai,
    OPENAI_BASE_URL: fake.places.openai,
    ANTHROPIC_API_KEY: KEYS.anthropic,
    ANTHROPIC_BASE_URL: fake.places.anthropic,
    LLM_PROVIDER: 'anthropic:claude-sonnet-4-5',
    ...more,
  };
}

async function viewOf(candidate: Candidate): Promise<InterviewView> {
  const headers = { authorization: `Bearer ${candidate.token}` };
  const answer = await fetch(`${candidate.url}/api/interviews/${candidate.sessionId}`, { headers });
  return InterviewView.parse(await answer.json());
}

function expectNoKeys(text: string): void {
  for (const key of Object.values(KEYS)) expect(text).not.toContain(key);
  expect(text).not.toContain('canary');
}

afterAll(() => speech.close());

describe.runIf(hasRecordings())('vendors over real sockets (needs ../shared/fixtures)', () => {
  let fake: ProviderServer;
  let house: House;
  beforeAll(async () => {
    fake = await vendors();
    house = await openHouse(settingsFor(fake));
  });
  afterAll(async () => {
    await house?.close();
    await fake?.close();
  });

  it('[RH22] an interview is heard, phrased and voiced by them', async () => {
    const candidate = await Candidate.create(house.server.url);
    await candidate.connect();
    await candidate.begin();
    const [epoch, pieces] = [...candidate.heard][0] ?? [0, []];
    const clauses = candidate.messages.flatMap((one) =>
      one.type === 'speech_clause' && one.epoch === epoch ? [one.text] : [],
    );
    const { text } = await speech.transcribe(resample(joined(pieces), 24_000, 16_000), { signal });
    // A clause is told again when its length is known.
    const { errors, words } = wordErrors([...new Set(clauses)].join(' '), text);
    expect(words).toBeGreaterThan(20);
    expect(errors / words).toBeLessThan(0.15);
    for (let turn = 0; !candidate.isEnded && turn < 12; turn += 1) {
      const before = candidate.lines.length;
      candidate.speak(recording(turn === 0 ? 'speech/jfk.wav' : 'speech/LJ050-0131.wav'));
      await candidate.until(() => candidate.isEnded || candidate.lines.length >= before + 2);
      await candidate.untilMyTurn();
    }
    expect(candidate.isEnded).toBe(true);
    expect(candidate.lines.find(({ role }) => role === 'candidate')?.text).toMatch(/country can do for you/i);
    const wires = new Set(fake.calls.map(({ wire }) => wire));
    expect(wires).toEqual(new Set<Wire>(['anthropic', 'openai-transcriptions', 'openai-speech']));
    const { use } = await viewOf(candidate);
    expect(use.lines.map(({ engine }) => engine).toSorted()).toEqual([
      'anthropic/claude-sonnet-4-5',
      'openai/gpt-4o-mini-tts',
      'openai/gpt-4o-transcribe',
    ]);
    expect(use.total_usd).toBeGreaterThan(0);
    expect(use.lines.every(({ cost_usd: cost }) => cost !== null && cost > 0)).toBe(true);
    expectNoKeys(house.server.log + JSON.stringify(candidate.messages) + JSON.stringify(await viewOf(candidate)));
    candidate.close();
  });

  it('[RH23] whatever fails wherever, interviews go on to their end', async () => {
    const wires: Wire[] = ['anthropic', 'openai-transcriptions', 'openai-speech'];
    let seed = 20_261_123;
    const draw = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    let faults = 0;
    for (let interview = 0; interview < 2; interview += 1) {
      const candidate = await Candidate.create(house.server.url);
      await candidate.connect();
      await candidate.begin();
      for (let turn = 0; !candidate.isEnded && turn < 12; turn += 1) {
        for (const wire of wires) fake.fail(wire, null);
        const kind = FAULTS[draw(FAULTS.length)] ?? 'hang';
        fake.fail(wires[draw(wires.length)] ?? 'anthropic', { kind, at: draw(2) === 0 ? 'start' : 'middle' });
        faults += 1;
        const before = candidate.lines.length;
        candidate.speak(recording('speech/LJ050-0131.wav'));
        await candidate.until(() => candidate.isEnded || candidate.lines.length >= before + 2);
        await candidate.untilMyTurn();
      }
      for (const wire of wires) fake.fail(wire, null);
      expect(candidate.isEnded).toBe(true);
      const view = await viewOf(candidate);
      expect(view).toMatchObject({ status: 'completed', end_reason: 'plan' });
      expect(essence(view.transcript)).toEqual(essence(candidate.lines));
      expect(view.transcript.every(({ text }) => text.trim() !== '')).toBe(true);
      candidate.close();
    }
    expect(faults).toBeGreaterThan(8);
    expect(house.server.log).not.toMatch(/unhandled|uncaught/i);
    expectNoKeys(house.server.log);
  });
});

describe.runIf(hasBrowser() && hasRecordings())('vendors in a real browser', () => {
  let fake: ProviderServer;
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    fake = await vendors();
    house = await openHouse(settingsFor(fake, { SESSION_BUDGET_USD: '2' }));
    browser = await openBrowser({ hears: await microphoneFile(house.dataDir, recording('speech/jfk.wav')) });
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
    await fake?.close();
  });

  it('[RH24] the settings page shows who serves, and lets each be tried', async () => {
    const page = await openPage(await browser.newContext());
    await page.goto(`${house.server.url}/settings`);
    await page.getByRole('heading', { name: 'anthropic/claude-sonnet-4-5' }).waitFor();
    expect(await page.getByText('Serving', { exact: true }).count()).toBe(3);
    await page.getByRole('button', { name: /Hear a sentence.*openai.gpt-4o-mini-tts/ }).click();
    await page
      .getByText(/^First answer after/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /Ask a question.*anthropic.claude-sonnet-4-5/ }).click();
    await page.getByText(/What did you build most recently/).waitFor();
    await page.getByRole('button', { name: /Say a sentence.*openai.gpt-4o-transcribe/ }).click();
    await page.getByText(/“.*(?:Americans|country|ask)/i).waitFor({ timeout: 20_000 });
    fake.fail('openai-speech', { kind: 'unauthorized' });
    await page.getByRole('button', { name: /Hear a sentence.*openai.gpt-4o-mini-tts/ }).click();
    await page.getByText('The key was refused. (status 401)').waitFor();
    fake.fail('openai-speech', null);
    await screenshot(page, 'settings');
    expectNoKeys(await page.content());
    await page.close();
  });

  it('[RH24] a candidate is told that another voice speaks, and at the end what was used', async () => {
    const page = await openPage(await browser.newContext());
    await page.goto(house.server.url);
    await page.getByText(/this server sends your voice and the interviewer's lines to OpenAI/).waitFor();
    await page.getByLabel('How many main questions?').selectOption('1');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /Continue/ }).click();
    await page.getByRole('button', { name: 'Allow the microphone' }).click();
    await page.getByRole('button', { name: 'Begin the interview' }).click();
    await page.getByRole('button', { name: 'Hold to talk' }).waitFor();
    await myTurn(page);
    const heard = (await speech.transcribe(await played(page), { signal })).text;
    expect(heard).toMatch(/talk with you today/i);
    expect(heard).toMatch(/ready to begin/i);
    fake.fail('openai-speech', { kind: 'hang' });
    await page.getByRole('button', { name: 'Type instead' }).click();
    const told = page.getByText(/another one speaks for now/);
    // The first lines may have been made beforehand: they need no voice.
    for (let turn = 0; turn < 4 && !(await told.isVisible()); turn += 1) {
      await myTurn(page);
      await page.getByRole('textbox').fill(`Yes, I build queues in Go, and this is number ${turn}.`);
      await page.getByRole('button', { name: 'Send' }).click();
      await told.waitFor({ timeout: 5_000 }).catch(() => {});
    }
    expect(await told.isVisible()).toBe(true);
    await screenshot(page, 'another-voice');
    fake.fail('openai-speech', null);
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByRole('heading', { name: 'What it used' }).waitFor({ timeout: 60_000 });
    await page.getByText('openai/gpt-4o-mini-tts').waitFor();
    await screenshot(page, 'what-it-used');
    expectNoKeys((await page.content()) + house.server.log);
    await page.close();
  });
});

async function myTurn(page: Page): Promise<void> {
  await page.getByText('Your turn, whenever you are ready').waitFor({ timeout: 60_000 });
}
