import { createEmbeddedSpeech, wordErrors } from '@intervue/embedded-speech';
import { InterviewView } from '@intervue/shared';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, microphoneFile, openBrowser, openPage, played, screenshot } from './browser.ts';
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

describe.runIf(hasBrowser() && hasRecordings())('an interview in a real browser (needs ../shared/fixtures)', () => {
  it('[RH10] is held by voice from the start page to the last page', async () => {
    const page = await openPage(await browser.newContext({ viewport: { width: 1280, height: 800 } }));
    const troubles = troublesOf(page);
    await enter(page);
    await page.getByRole('button', { name: 'Allow the microphone' }).click();
    await page.getByRole('meter').waitFor();
    await page.getByRole('button', { name: 'Begin the interview' }).click();
    await myTurn(page);

    const greeting = (await linesOf(page))[0] ?? '';
    const { text } = await speech.transcribe(await played(page), { signal: new AbortController().signal });
    const { errors, words } = wordErrors(greeting, text);
    expect(words).toBeGreaterThan(20);
    expect(errors / words).toBeLessThan(0.15);

    await holdToTalk(page, 12_500);
    // The recording comes round every twelve seconds: wherever the hold begins, all of it was said, and the small model mishears a word.
    await page
      .getByText(/(?:ask|what|do).* (?:for|do) (?:you|your country)/i)
      .first()
      .waitFor();
    await screenshot(page, 'interview');
    // Three seconds may fall into its pauses: what is not heard is asked for again.
    for (let turn = 0; turn < 30 && !page.url().includes('/done/'); turn += 1) {
      await Promise.race([myTurn(page), page.waitForURL(/\/done\//)]);
      if (page.url().includes('/done/')) break;
      await page.keyboard.down('Space');
      await page.waitForTimeout(3_000);
      await page.keyboard.up('Space');
      await page
        .getByText('Taking in your answer')
        .or(page.getByText('Writing down what you said'))
        .waitFor({ timeout: 5_000 })
        .catch(() => {});
    }
    await page.waitForURL(/\/done\//, { timeout: 60_000 });
    await page.getByRole('heading', { name: /Well done/ }).waitFor();
    await screenshot(page, 'done');

    const view = await viewOf(page);
    expect(view).toMatchObject({ status: 'completed', end_reason: 'plan', progress: { phase: 'completed' } });
    const shown = await page.locator('ol > li p.whitespace-pre-wrap').allInnerTexts();
    expect(shown).toEqual(view.transcript.map((line) => line.text.trim()));
    expect(view.audio.length).toBe(view.transcript.length);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it('[RH11] goes on after a reload in the middle of an answer', async () => {
    const page = await openPage(await browser.newContext());
    page.on('dialog', (dialog) => void dialog.accept());
    await enter(page);
    await page.getByRole('button', { name: 'Allow the microphone' }).click();
    await page.getByRole('button', { name: 'Begin the interview' }).click();
    await page.getByRole('button', { name: 'Hold to talk' }).waitFor();
    const { x, y } = await talkButton(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.waitForTimeout(6_000);
    await page.reload();
    await page.getByText(/You were in the middle of an answer/).waitFor();
    const kept = Number(
      /(\d+) seconds? of it/.exec(await page.locator('section[aria-label="Your unfinished answer"]').innerText())?.[1],
    );
    expect(kept).toBeGreaterThanOrEqual(5);
    await screenshot(page, 'unfinished-answer');
    await page.mouse.up();
    // Going on where one was: the second part is added to the first.
    await holdToTalk(page, 4_000);
    await page
      .locator('li:not([aria-hidden])')
      .filter({ hasText: 'You' })
      .getByText(/fellow Americans|ask|country/i)
      .first()
      .waitFor();
    const view = await viewOf(page);
    const answers = view.transcript.filter(({ role }) => role === 'candidate');
    expect(answers).toHaveLength(1);
    const sound = view.audio.find(({ role }) => role === 'candidate');
    expect(sound?.duration_ms).toBeGreaterThan(9_000);
    await page.context().close();
  });

  it('[RH11] is shown as it stands after the server was killed and is back', async () => {
    const page = await openPage(await browser.newContext());
    await enter(page);
    await page.getByRole('button', { name: 'I would rather type' }).click();
    await myTurn(page);
    await page.getByRole('textbox').fill('I am still here.');
    await house.server.stop('SIGKILL');
    await page.getByText('The connection was lost').waitFor();
    await screenshot(page, 'connection-lost');
    await page.getByRole('button', { name: 'Send' }).click();
    await house.server.start();
    await page.locator('li:not([aria-hidden])').filter({ hasText: 'I am still here.' }).waitFor();
    await myTurn(page);
    expect((await linesOf(page)).filter((line) => line === 'I am still here.')).toHaveLength(1);
    await page.context().close();
  });
});

/** From the start page to the microphone check. */
async function enter(page: Page): Promise<void> {
  await page.goto(house.server.url);
  await page.getByLabel('How many main questions?').selectOption('1');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: /Continue/ }).click();
  await page.waitForURL(/\/interview\//);
  await page.getByRole('heading', { name: 'A quick check before we begin' }).waitFor();
}

async function myTurn(page: Page): Promise<void> {
  await page.getByText('Your turn, whenever you are ready').waitFor({ timeout: 60_000 });
}

async function talkButton(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('button', { name: 'Hold to talk' }).boundingBox();
  if (!box) throw new Error('There is no talk button.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function holdToTalk(page: Page, ms: number): Promise<void> {
  const { x, y } = await talkButton(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.waitForTimeout(ms);
  await page.mouse.up();
}

function linesOf(page: Page): Promise<string[]> {
  return page.locator('section[aria-label=Transcript] li p:nth-child(2)').allInnerTexts();
}

/** What the server keeps of this interview, asked with the page's own cookie. */
async function viewOf(page: Page): Promise<InterviewView> {
  const id = page.url().split('/')[4] ?? '';
  const answer = await page.request.get(`${house.server.url}/api/interviews/${id}`);
  return InterviewView.parse(await answer.json());
}

function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    // The test's own tap is the old-fashioned node that the browser warns of.
    if (message.text().includes('ScriptProcessorNode')) return;
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  return troubles;
}
