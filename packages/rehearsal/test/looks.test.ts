import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Candidate } from '../src/candidate.ts';
import { hasBrowser, openBrowser, openPage, screenshot } from './browser.ts';
import { fixture, hasRecordings, type House, openHouse } from './house.ts';

let house: House;
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser()) return;
  house = await openHouse();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['wide-light', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ['wide-dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['phone-light', { viewport: { width: 320, height: 640 }, colorScheme: 'light', hasTouch: true }],
  ['phone-dark', { viewport: { width: 390, height: 780 }, colorScheme: 'dark', hasTouch: true }],
];

describe.runIf(hasBrowser())('the pages', () => {
  it.each(LOOKS)('[RH12] [RH13] can be used by everybody, in each of their states: %s', async (look, options) => {
    const page = await openPage(await browser.newContext({ ...options, reducedMotion: 'reduce' }));
    const check = (state: string) => checked(page, `${look}-${state}`);
    await page.goto(house.server.url);
    await page.getByLabel("The interviewer's voice").waitFor();
    await check('start');
    await page.getByRole('button', { name: /Continue/ }).click();
    await page.getByText('Please confirm before you begin.').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'checkbox');
    await check('start-incomplete');
    await withResume(page, check);
    await page.getByLabel('How many main questions?').selectOption('1');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /Continue/ }).click();
    await page.getByRole('button', { name: 'Allow the microphone' }).waitFor();
    await check('microphone-closed');
    await page.getByRole('button', { name: 'Allow the microphone' }).click();
    await page.getByRole('meter').waitFor();
    await check('microphone-open');
    await page.getByRole('button', { name: 'Test it' }).click();
    await page.getByText(/You came through|very quiet/).waitFor();
    await check('microphone-tested');
    await page.getByRole('button', { name: 'Begin the interview' }).click();
    await page.getByText('The interviewer is speaking').waitFor();
    await check('speaking');
    await page.keyboard.down('Space');
    await page.getByRole('button', { name: /Listening/ }).waitFor();
    await check('holding');
    await page.keyboard.press('Escape');
    await page.keyboard.up('Space');
    // Who clicked a button and then holds the space bar wants to speak, not to press it again.
    await page.getByText('Your turn').waitFor();
    await page.getByRole('button', { name: 'Repeat' }).click();
    await page.getByText('The interviewer is speaking').waitFor();
    await page.keyboard.down('Space');
    await page.getByRole('button', { name: /Listening/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.up('Space');
    await page.getByText('Your turn').waitFor();
    await page.getByRole('button', { name: 'Type instead' }).click();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.getByRole('textbox').fill('A draft that is not sent yet.');
    await check('typing');
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await check('ending');
    await page.getByRole('button', { name: 'Go on with the interview' }).click();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.getByRole('heading', { name: 'Paused' }).waitFor();
    await check('paused');
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('button', { name: 'End it' }).click();
    await page.waitForURL(/\/done\//);
    await page.getByRole('heading', { name: /Well done/ }).waitFor();
    await check('done');
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
    await check('deleted');
    await page.context().close();
  });

  it.each(LOOKS)('[RH12] [RH13] the settings can be used by everybody: %s', async (look, options) => {
    const page = await openPage(await browser.newContext(options));
    await page.goto(`${house.server.url}/settings`);
    await page.getByRole('heading', { name: 'embedded/flite' }).waitFor();
    await page.getByRole('button', { name: /Hear a sentence/ }).click();
    await page.getByText(/^First answer after/).waitFor();
    await page.getByRole('button', { name: /Ask a question/ }).click();
    await page.getByText(/What did you build most recently/).waitFor();
    await checked(page, `${look}-settings`);
    await page.context().close();
  });

  it('[RH12] say what is wrong when somebody else took over, and when there is no such interview', async () => {
    const page = await openPage(await browser.newContext());
    await page.goto(`${house.server.url}/interview/00000000-0000-4000-8000-000000000000`);
    await page.getByRole('heading', { name: 'This interview cannot be opened here' }).waitFor();
    await checked(page, 'gone');
    const candidate = await Candidate.create(house.server.url);
    await page.evaluate(
      ([id, token]) => sessionStorage.setItem(`intervue.token.${id}`, token ?? ''),
      [candidate.sessionId, candidate.token],
    );
    await page.goto(`${house.server.url}/interview/${candidate.sessionId}`);
    await page.getByRole('heading', { name: 'A quick check before we begin' }).waitFor();
    await candidate.connect();
    await page.getByRole('heading', { name: 'The interview goes on in another window' }).waitFor();
    await checked(page, 'taken-over');
    await page.getByRole('button', { name: 'Go on here instead' }).click();
    await page.getByRole('heading', { name: 'A quick check before we begin' }).waitFor();
    await candidate.until(() => candidate.closeCodes.includes(4009));
    candidate.close();
    await page.context().close();
  });

  it('[RH14] helps when the microphone is refused, and goes on in writing', async () => {
    const strict = await openBrowser({ asksPermission: true });
    const page = await openPage(await strict.newContext());
    await page.goto(house.server.url);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /Continue/ }).click();
    await page.getByRole('button', { name: 'Allow the microphone' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /microphone|question was closed/i })
      .waitFor();
    await checked(page, 'microphone-refused');
    await page.getByRole('button', { name: 'Type my answers instead' }).click();
    await page.getByRole('textbox').waitFor();
    await strict.close();
  });
});

/** The resume in its editor, where the fixtures are. */
async function withResume(page: Page, check: (state: string) => Promise<void>): Promise<void> {
  if (!hasRecordings()) return;
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Not a resume.') });
  await page.getByText('Please choose a PDF or a Word (.docx) file.').waitFor();
  await check('resume-refused');
  await file.setInputFiles(fixture('resumes/one_column.pdf'));
  await page.getByText('one_column.pdf', { exact: true }).waitFor();
  await check('resume-read');
  await page.reload();
  await page.getByText('one_column.pdf', { exact: true }).waitFor();
}

/** Takes a picture, lets axe look at it, and measures whether anything must be scrolled sideways. */
async function checked(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(told, name).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${name} is too wide`).toBeLessThanOrEqual(0);
}
