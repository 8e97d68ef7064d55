import { createEmbeddedSpeech, wordErrors } from '@intervue/embedded-speech';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, microphoneFile, openBrowser, openPage, played } from './browser.ts';
import { hasRecordings, type House, openHouse, recording } from './house.ts';

const speech = createEmbeddedSpeech({ workers: 1 });
let house: House;
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser() || !hasRecordings()) return;
  house = await openHouse();
  browser = await openBrowser({ hears: await microphoneFile(house.dataDir, recording('speech/jfk.wav')) });
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
  await speech.close();
});

describe.runIf(hasBrowser() && hasRecordings())('a browser without audio worklets (needs ../shared/fixtures)', () => {
  it('[RH21] [WB64] lets the interviewer be heard and the candidate answer by voice', async () => {
    const page = await openPage(await browser.newContext());
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'AudioWorkletNode');
      Reflect.deleteProperty(BaseAudioContext.prototype, 'audioWorklet');
    });
    await page.goto(house.server.url);
    await page.getByLabel('How many main questions?').selectOption('1');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /Continue/ }).click();
    await page.getByRole('button', { name: 'Allow the microphone' }).click();
    await page.getByRole('meter').waitFor();
    await page.getByRole('button', { name: 'Begin the interview' }).click();
    await page.getByText('Your turn, whenever you are ready').waitFor({ timeout: 60_000 });

    const lines = page.locator('section[aria-label=Transcript] li:not([aria-hidden])');
    const greeting = (await lines.first().locator('p:nth-child(2)').innerText()).trim();
    const { text } = await speech.transcribe(await played(page), { signal: new AbortController().signal });
    const { errors, words } = wordErrors(greeting, text);
    expect(words).toBeGreaterThan(20);
    expect(errors / words).toBeLessThan(0.15);

    const box = await page.getByRole('button', { name: 'Hold to talk' }).boundingBox();
    if (!box) throw new Error('There is no talk button.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.waitForTimeout(12_500);
    await page.mouse.up();
    await lines
      .getByText(/what you can do for your country/i)
      .first()
      .waitFor();
    await page.context().close();
  });
});
