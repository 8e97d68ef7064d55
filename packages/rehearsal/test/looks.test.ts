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
    await withEverythingOpen(page, check);
    await withResume(page, check);
    await withJob(page, check);
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
    await page.getByRole('heading', { name: 'What was planned' }).waitFor();
    for (const summary of await page.locator('#plan summary').all()) await summary.click();
    await page.locator('#plan').scrollIntoViewIfNeeded();
    await check('done-planned');
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
    await check('deleted');
    await page.context().close();
  });

  it('[WB73] [WB75] [WB77] [WB78] [WB82] [WB84] [RH10] go from resume and job to the plan that came of them', async () => {
    const page = await openPage(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
    await page.goto(house.server.url);
    await page.locator('summary', { hasText: 'Fine-tune it' }).click();
    await page.getByRole('radio', { name: 'Technical' }).check({ force: true });
    await page.getByRole('radio', { name: 'Warm' }).check({ force: true });
    await page.locator('summary', { hasText: 'Paste its text instead' }).click();
    await page.getByLabel('The text of your resume').fill(RESUME);
    await page.getByRole('button', { name: 'Read this text' }).click();
    await page.getByText('Pasted text', { exact: true }).waitFor();
    // Where it stands is shown at the field, and read out with it.
    const name = page.getByRole('textbox', { name: 'E-mail' });
    await name.focus();
    await page.locator('mark', { hasText: 'ada@example.com' }).first().waitFor();
    expect(await describedAs(page)).toContain('Found on page 1: ada@example.com');
    await name.fill('ada@example.org');
    expect(await describedAs(page)).toContain('Changed by you.');

    await page.getByRole('textbox', { name: /^Job description/ }).fill(JOB);
    await page.getByRole('button', { name: 'See what it asks for' }).click();
    await page.getByRole('heading', { name: /Your resume shows/ }).waitFor();
    await page.getByRole('heading', { name: /Not shown in your resume/ }).waitFor();
    await page.getByText('The interview will ask about what is not shown').waitFor();
    const job = page.getByRole('region', { name: 'The job' });
    expect(await job.getByRole('listitem').filter({ hasText: 'Kubernetes' }).innerText()).toBe('Kubernetes');
    expect(await job.getByRole('listitem').filter({ hasText: 'PostgreSQL' }).first().innerText()).toContain('“');
    await screenshot(page, 'job-held-against-resume');

    await page.getByLabel('How many main questions?').selectOption('1');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: /Continue/ }).click();
    await page.getByRole('button', { name: 'I would rather type' }).click();
    const answer = 'I built the order queue in Go myself, and it cut the delay by forty percent within three months.';
    for (let turn = 0; turn < 12 && !page.url().includes('/done/'); turn += 1) {
      const mine = page.getByText('Your turn, whenever you are ready').waitFor({ timeout: 60_000 });
      await Promise.race([mine, page.waitForURL(/\/done\//)]);
      mine.catch(() => {});
      if (page.url().includes('/done/')) break;
      expect(await page.getByText('What was planned').count()).toBe(0);
      await page.getByRole('textbox').fill(`${answer} That was number ${turn + 1}.`);
      await page.getByRole('button', { name: 'Send' }).click();
      await page
        .getByText('Your turn, whenever you are ready')
        .waitFor({ state: 'hidden', timeout: 5_000 })
        .catch(() => {});
    }
    await page.waitForURL(/\/done\//, { timeout: 60_000 });
    await page.getByRole('heading', { name: 'What was planned' }).waitFor();
    const asked = page.locator('#plan summary').filter({ hasText: /^.*\basked/s });
    expect(await asked.count()).toBeGreaterThan(0);
    await asked.first().click();
    await page.getByText('Why it was planned:').first().waitFor();
    await page.getByRole('heading', { name: 'What the job asks for' }).waitFor();
    await page.getByText(/things? looked for/).waitFor();
    const quote = page.locator('#coverage a').first();
    await quote.click();
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^line-\d+$/);
    await screenshot(page, 'done-coverage');
    await checked(page, 'done-flow');
    await page.context().close();
  });

  it('[WB73] [WB74] [WB76] [WB77] [WB80] let a model read a resume when it is ticked, and take the same file for the same', async () => {
    const page = await openPage(await browser.newContext({ viewport: { width: 320, height: 640 } }));
    // What a server with a vendor and leave to fetch pages says of itself.
    await page.route('**/api/capabilities', async (route) => {
      const told: object = await (await route.fetch()).json();
      const vendors = [{ name: 'Anthropic', stages: ['interviewer'] }];
      await route.fulfill({ json: { ...told, vendors, reads_resumes_with: 'anthropic/model', fetches_jobs: true } });
    });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/resume/parse')) sent.push(request.postDataBuffer()?.toString() ?? '');
    });
    await page.goto(house.server.url);
    await page.getByText('To prepare its questions, Anthropic also gets the kind of job').waitFor();
    await page.locator('summary', { hasText: 'let a model help' }).click();
    const tick = page.getByRole('checkbox', { name: /^Let anthropic.model read it as well/ });
    expect(await tick.isChecked()).toBe(false);
    await tick.check();
    await page.getByLabel('Or its address').fill('no address');
    await page.getByRole('button', { name: /^Fetch/ }).click();
    await page.getByText('This is no address of a page').waitFor();
    await checked(page, 'vendor-start');
    const file = { name: 'ada.md', mimeType: 'text/markdown', buffer: Buffer.from(RESUME) };
    await page.getByLabel(/Drop your resume here/).setInputFiles(file);
    await page.getByText('ada.md', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ada B. Park');
    await page.getByLabel(/Another file/).setInputFiles({ ...file, name: 'ada again.md' });
    await page.getByText('Your corrections are kept.').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Ada B. Park');
    expect(sent.map((body) => /name="model"\s+yes/.test(body))).toEqual([true, false]);
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

/** Every part of the start page that is closed at first. */
async function withEverythingOpen(page: Page, check: (state: string) => Promise<void>): Promise<void> {
  for (const part of ['More kinds', 'Fine-tune it', 'Paste its text instead', 'What may the interviewer tell'])
    await page.locator('summary', { hasText: part }).click();
  await page.getByRole('radio', { name: /Business case/ }).check({ force: true });
  await page.getByRole('switch', { name: 'Make it easier or harder as I answer' }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('How far along is the role?').selectOption('Senior');
  await check('start-open');
}

/** The resume in its editor, where the fixtures are. */
async function withResume(page: Page, check: (state: string) => Promise<void>): Promise<void> {
  if (!hasRecordings()) return;
  const file = page.getByLabel(/Drop your resume here/);
  await file.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0') });
  await page.getByText('You can also begin without one.').waitFor();
  await check('resume-refused');
  await file.setInputFiles(fixture('resumes/one_column.pdf'));
  await page.getByText('one_column.pdf', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
  await check('resume-read');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Somebody Else');
  await page.getByText('changed by you', { exact: true }).waitFor();
  await page.reload();
  await page.getByText('one_column.pdf', { exact: true }).waitFor();
  await page.getByText('changed by you', { exact: true }).waitFor();
}

const RESUME = `Ada Park
ada@example.com | Leeds

Experience
Backend Engineer, Northwind Ltd, 2019 - 2023
- Built the order queue in Go and PostgreSQL
- Led a team of five

Education
BSc Computer Science, University of Leeds, 2016

Skills
Go, PostgreSQL, RabbitMQ`;

const JOB = `Senior Backend Engineer at Northwind Trading

Requirements
- Five years of experience with Go
- PostgreSQL
- Experience leading a team
- Kubernetes

Nice to have
- German
- Terraform`;

/** A job description that was read, beside the resume where there is one. */
async function withJob(page: Page, check: (state: string) => Promise<void>): Promise<void> {
  await page.getByRole('textbox', { name: /^Job description/ }).fill(JOB);
  await page.getByRole('button', { name: 'See what it asks for' }).click();
  await page.getByText(/asks for \d+ things/).waitFor();
  if (hasRecordings()) await page.getByRole('heading', { name: /Not shown in your resume/ }).waitFor();
  await page.getByRole('region', { name: 'The job' }).scrollIntoViewIfNeeded();
  await check('job-read');
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

/** What is read out with the field that has the focus, besides its name. */
function describedAs(page: Page): Promise<string> {
  return page.evaluate(() =>
    (document.activeElement?.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}
