import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, microphoneFile, openBrowser, openPage, screenshot } from './browser.ts';
import { hasRecordings, type House, openHouse, recording } from './house.ts';

let house: House;
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser() || !hasRecordings()) return;
  house = await openHouse();
  const speech = recording('speech/jfk.wav');
  // Long enough a silence after it for a question to be asked.
  const samples = new Int16Array(speech.length + 12 * 16_000);
  samples.set(speech);
  browser = await openBrowser({ hears: await microphoneFile(house.dataDir, samples) });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe.runIf(hasBrowser() && hasRecordings())('hands-free in a real browser (needs ../shared/fixtures)', () => {
  it('[RH15] hears an answer whole through its pauses, and answers when it is over', async () => {
    const page = await openPage(await browser.newContext());
    // Nobody clicks before a page has come to life, and a machine that plays a recording may be late with it.
    await page.goto(house.server.url, { waitUntil: 'networkidle' });
    // The recording has whole sentences with pauses of a second between them: who speaks like this asks for patience.
    await page.getByRole('radio', { name: /patient/i }).check({ force: true });
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /Continue/ }).click();
    await page.getByRole('button', { name: 'Allow the microphone' }).click();
    await page.getByRole('meter').waitFor();
    await page.getByRole('button', { name: 'Begin the interview' }).click();
    await page.getByRole('button', { name: 'Hands-free' }).click();
    const transcript = page.locator('section[aria-label=Transcript]');
    await page.getByText('I am listening').waitFor({ timeout: 60_000 });
    await screenshot(page, 'hands-free');
    // What comes first may begin in the middle of the recording. Nothing may be missing; how well each word is understood is
    // measured elsewhere: the small model takes the second "ask" for "and" now and then.
    const whole = /ask not,? what your country can do for you[,.?!]? (ask|and) what you can do for your country/i;
    const answer = transcript.locator('li:not([aria-hidden])').filter({ hasText: whole });
    await answer
      .first()
      .waitFor({ timeout: 90_000 })
      .catch(async (failure: unknown) => {
        const said = await transcript.locator('li:not([aria-hidden])').allInnerTexts();
        throw new Error(`Not heard whole. The transcript says:\n${said.join('\n')}`, { cause: failure });
      });
    const lines = await transcript.locator('li:not([aria-hidden])').allInnerTexts();
    const at = lines.findIndex((line) => whole.test(line));
    await transcript
      .locator('li:not([aria-hidden])')
      .nth(at + 1)
      .waitFor({ timeout: 20_000 });
    expect(
      await transcript
        .locator('li:not([aria-hidden])')
        .nth(at + 1)
        .innerText(),
    ).toMatch(/^Interviewer/);
    await page.context().close();
  });
});
