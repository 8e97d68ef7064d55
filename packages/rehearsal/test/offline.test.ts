import { InterviewView } from '@intervue/shared';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, microphoneFile, openBrowser, openPage, screenshot } from './browser.ts';
import { hasRecordings, type House, openHouse, recording } from './house.ts';

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
});

/** A page whose line to the interview can be cut and mended; the rest of the network works. */
async function pageWithLine(): Promise<{ page: Page; cut(): Promise<void>; mend(): void }> {
  const page = await openPage(await browser.newContext());
  page.on('dialog', (dialog) => void dialog.accept());
  let isDown = false;
  const open = new Set<{ close(): Promise<void> }>();
  await page.routeWebSocket(/\/ws\/interview\//, (route) => {
    if (isDown) return void route.close();
    const server = route.connectToServer();
    open.add(route);
    route.onMessage((message) => {
      if (!isDown) server.send(message);
    });
    server.onMessage((message) => {
      if (!isDown) route.send(message);
    });
  });
  return {
    page,
    async cut() {
      isDown = true;
      await Promise.all([...open].map((route) => route.close()));
      open.clear();
    },
    mend: () => {
      isDown = false;
    },
  };
}

async function begin(page: Page): Promise<void> {
  await page.goto(house.server.url);
  await page.getByLabel('How many main questions?').selectOption('1');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: /Continue/ }).click();
  await page.getByRole('heading', { name: 'A quick check before we begin' }).waitFor();
}

async function viewOf(page: Page): Promise<InterviewView> {
  const id = page.url().split('/')[4] ?? '';
  const answer = await page.request.get(`${house.server.url}/api/interviews/${id}`);
  return InterviewView.parse(await answer.json());
}

describe.runIf(hasBrowser() && hasRecordings())('while the line is down (needs ../shared/fixtures)', () => {
  it('[RH20] what is spoken outlives a reload of the page, and is sent when the candidate says so', async () => {
    const { page, cut, mend } = await pageWithLine();
    await begin(page);
    await page.getByRole('button', { name: 'Allow the microphone' }).click();
    await page.getByRole('meter').waitFor();
    await page.getByRole('button', { name: 'Begin the interview' }).click();
    await page.getByText('Your turn, whenever you are ready').waitFor({ timeout: 60_000 });
    await cut();
    const box = await page.getByRole('button', { name: 'Hold to talk' }).boundingBox();
    if (!box) throw new Error('There is no talk button.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.getByText(/Keep speaking: everything is kept/).waitFor();
    await screenshot(page, 'speaking-offline');
    await page.waitForTimeout(13_000);
    // The server has heard nothing of it.
    expect((await viewOf(page)).transcript).toHaveLength(1);
    await page.reload();
    await page.mouse.up();
    mend();
    await page.getByText(/You were in the middle of an answer/).waitFor();
    const offered = await page.locator('section[aria-label="Your unfinished answer"]').innerText();
    expect(Number(/(\d+) seconds? of it/.exec(offered)?.[1])).toBeGreaterThanOrEqual(12);
    // Also when the line is lost once more.
    await cut();
    await page.getByText('The connection was lost').waitFor();
    mend();
    await page.getByText('The connection was lost').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Send it as it is' }).click();
    const answer = page.locator('section[aria-label=Transcript] li:not([aria-hidden])').filter({ hasText: /^You/ });
    // Its last words. The recording may begin anywhere in it, and the small model takes an "ask" for "and" now and then.
    await answer.getByText(/what you can do for your country/i).waitFor();
    const view = await viewOf(page);
    expect(view.transcript.filter(({ role }) => role === 'candidate')).toHaveLength(1);
    expect(view.audio.find(({ role }) => role === 'candidate')?.duration_ms).toBeGreaterThan(12_000);
    // Stored by the server, it is no longer in the browser.
    await page.reload();
    await page.getByText('Your turn, whenever you are ready').waitFor({ timeout: 60_000 });
    expect(await page.getByText(/You were in the middle of an answer/).count()).toBe(0);
    await page.context().close();
  });

  it('[RH20] what is written outlives a reload of the page, and is sent once', async () => {
    const { page, cut, mend } = await pageWithLine();
    await begin(page);
    await page.getByRole('button', { name: 'I would rather type' }).click();
    await page.getByText('Your turn, whenever you are ready').waitFor({ timeout: 60_000 });
    await page.getByRole('textbox').fill('I moved our billing to a new service.');
    await cut();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Your answer is kept here and sent as soon as it is back.').waitFor();
    await page.getByText('Taking in your answer').waitFor();
    await screenshot(page, 'written-offline');
    await page.reload();
    await page.waitForTimeout(1_000);
    expect((await viewOf(page)).transcript).toHaveLength(1);
    mend();
    await page
      .locator('section[aria-label=Transcript] li:not([aria-hidden])')
      .getByText('I moved our billing to a new service.')
      .waitFor();
    await page.getByText('Your turn, whenever you are ready').waitFor({ timeout: 60_000 });
    const said = (await viewOf(page)).transcript.filter(({ role }) => role === 'candidate');
    expect(said.map(({ text }) => text)).toEqual(['I moved our billing to a new service.']);
    await page.context().close();
  });
});
