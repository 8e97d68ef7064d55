import { InterviewView, ParsedResume, REST, ResumeReading } from '@intervue/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Candidate } from '../src/candidate.ts';
import { ProviderServer } from '../src/providers/provider-server.ts';
import { type House, openHouse } from './house.ts';

const KEY = 'sk-ant-canary-model-plan';
const RESUME_TEXT = `Ada Byron
ada.byron@example.org | +44 20 7946 0958

Experience
Analyst, Northwind Ltd, London
2019 - 2023
• Moved the billing database to PostgreSQL
• Cut the nightly run from four hours to twenty minutes

Education
BSc Mathematics, University of Leeds, 2018

Skills
PostgreSQL, Python`;

const SOUND = {
  type: 'technical',
  competency: 'data migration',
  text: 'At Northwind you moved the billing database to PostgreSQL. What did you do to keep invoices right during the move?',
  rephrased: 'How did you keep the numbers right while you moved?',
  hint: 'Think of the hours in which both systems took writes.',
  reason: 'The job asks for PostgreSQL, and the resume tells of this move.',
  good_answer: ['a check of the numbers', 'a way back', 'who was told'],
  follow_ups: [{ text: 'How long did both run side by side?', triggers: ['both', 'parallel'] }],
};
const UNSOUND = { ...SOUND, text: 'How old are you? And which church do you go to?' };
const INVENTED = { ...SOUND, text: 'What was the hardest part of your time at Globex?' };

/** A model that fills in both forms, invents some, and says what it was given to say. */
function writes({
  system,
  messages,
  isForm,
}: {
  system: string;
  messages: readonly { text: string }[];
  isForm: boolean;
}) {
  if (!isForm) return /How it could sound: (.*)/.exec(messages.at(-1)?.text ?? '')?.[1] ?? 'Go on, please.';
  if (system.includes('prepare the questions')) return JSON.stringify({ questions: [UNSOUND, INVENTED, SOUND] });
  return JSON.stringify({
    summary: null,
    experiences: [
      {
        ...{ company: 'Northwind Ltd', title: 'Analyst', start_date: '2019', end_date: '2023', description: null },
        highlights: ['Moved the billing database to PostgreSQL', 'Won the Nobel prize in 2022'],
      },
      {
        ...{ company: 'Globex', title: 'Director', start_date: '2010', end_date: '2018', description: null },
        highlights: [],
      },
    ],
    education: [{ institution: 'University of Leeds', degree: 'BSc', field: 'Mathematics', graduation_date: '2018' }],
    skills: ['PostgreSQL', 'Python', 'Cobol'],
    certifications: [],
  });
}

describe('a model that proposes questions and reads resumes', () => {
  let fake: ProviderServer;
  let house: House;
  beforeAll(async () => {
    fake = await ProviderServer.start({ keys: new Set([KEY]), writes });
    house = await openHouse({
      ANTHROPIC_API_KEY: KEY,
      ANTHROPIC_BASE_URL: fake.places.anthropic,
      LLM_PROVIDER: 'anthropic:claude-sonnet-5-5',
    });
  });
  afterAll(async () => {
    await house?.close();
    await fake?.close();
  });

  it('[RH29] asks what it proposed soundly, says so at the end, and was sent no contact data', async () => {
    const resume = ParsedResume.parse({
      contact: { name: 'Ada Byron', email: 'ada.byron@example.org', phone: '+44 20 7946 0958' },
      experiences: [
        { company: 'Northwind', title: 'Analyst', highlights: ['Moved the billing database to PostgreSQL'] },
      ],
      skills: ['PostgreSQL', 'Python'],
      raw_text: RESUME_TEXT,
    });
    const settings = { type: 'technical', role: 'Data Engineer', max_questions: 2, time_budget_minutes: 20 } as const;
    const jobDescription = 'Data Engineer\n\nRequirements:\n- PostgreSQL\n- Terraform\n';
    const candidate = await Candidate.create(house.server.url, { settings, resume, jobDescription });
    await candidate.connect();
    const headers = { authorization: `Bearer ${candidate.token}` };
    // Who gets ready takes some seconds; the draft is there within one.
    await expect.poll(() => fake.calls.filter(({ body }) => body.includes('prepare the questions')).length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await candidate.begin();
    for (let turn = 0; !candidate.isEnded && turn < 20; turn += 1) {
      await candidate.untilMyTurn();
      const before = candidate.lines.length;
      if (candidate.isEnded) break;
      candidate.answerInWriting('I wrote a tool in Python that compared both ledgers. Write to ada.byron@example.org.');
      await candidate.until(() => candidate.isEnded || candidate.lines.length >= before + 2);
    }
    const said = candidate.lines.filter(({ role }) => role === 'interviewer').map(({ text }) => text);
    expect(said.join(' ')).toContain(SOUND.text);
    expect(said.join(' ')).not.toMatch(/Globex|church/);
    const answer = await fetch(`${candidate.url}/api/interviews/${candidate.sessionId}`, { headers });
    const view = InterviewView.parse(await answer.json());
    expect(view.plan?.drafted_by).toBe('anthropic/claude-sonnet-5-5');
    expect(view.plan?.questions[0]).toMatchObject({ source: 'model', reason: SOUND.reason });
    expect(view.coverage?.map(({ name }) => name)).toEqual(['PostgreSQL', 'Terraform']);
    const sent = fake.calls.map(({ body }) => body).join('\n');
    for (const secret of ['Byron', 'ada.byron', '7946']) expect(sent).not.toContain(secret);
    candidate.close();
  });

  it('[RH29] reads a resume when it is wanted, and nothing that it invents is taken over', async () => {
    const ask = async (isWanted: boolean) => {
      const form = new FormData();
      if (isWanted) form.append('model', 'yes');
      form.append('file', new Blob([RESUME_TEXT]), 'resume.txt');
      const answer = await fetch(house.server.url + REST.parseResume.path, { method: 'POST', body: form });
      return ResumeReading.parse(await answer.json());
    };
    const calls = fake.calls.length;
    expect((await ask(false)).read_by).toBeNull();
    expect(fake.calls.length).toBe(calls);
    const { parsed_resume: read, read_by, sources } = await ask(true);
    expect(read_by).toBe('anthropic/claude-sonnet-5-5');
    expect(read.contact).toMatchObject({ name: 'Ada Byron', email: 'ada.byron@example.org' });
    expect(read.experiences.map(({ company }) => company)).toEqual(['Northwind Ltd']);
    expect(JSON.stringify(read.experiences)).not.toContain('Nobel');
    expect(read.skills).not.toContain('Cobol');
    expect(sources.find(({ field }) => field === 'experiences.0.company')).toBeDefined();
    const sent = fake.calls
      .slice(calls)
      .map(({ body }) => body)
      .join('\n');
    expect(sent).toContain('Northwind');
    for (const secret of ['Byron', 'ada.byron', '7946']) expect(sent).not.toContain(secret);
  });
});
