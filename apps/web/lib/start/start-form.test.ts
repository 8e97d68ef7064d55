import { CreateInterview, GapRequest, JobReading, LIMITS, ResumeReading } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { givenResume } from './resume-origin.ts';
import {
  changedForm,
  emptyForm,
  gapRequestOf,
  jobTextProblem,
  problemsOf,
  requestOf,
  type StartForm,
  withJob,
} from './start-form.ts';
import { formFrom, storedForm } from './stored-form.ts';

const form = emptyForm('request-1');
const agreed = { ...form, hasAgreed: true };

function withResume(parsed: object, extraction: ResumeReading['extraction'] = 'structured'): StartForm {
  const contact = { name: 'Ada Park' };
  const reading = ResumeReading.parse({ parsed_resume: { contact, raw_text: '', ...parsed }, extraction });
  return { ...agreed, resume: givenResume('ada.pdf', reading) };
}

const job = JobReading.parse({
  text: 'Engineer at Northwind. You know Go.',
  title: 'Engineer',
  company: 'Northwind',
  seniority: null,
  requirements: [
    {
      id: 'go',
      text: 'You know Go.',
      name: 'Go',
      kind: 'skill',
      level: 'must',
      years: null,
      words: ['go'],
      start: 23,
      end: 35,
    },
  ],
  notes: [],
});

/** A form in which a title was typed that the contract has no room for. */
function withLongTitle(): StartForm {
  const wrong = withResume({ experiences: [{ company: 'Northwind', title: 'Cook' }] });
  const [experience] = wrong.resume?.reading.parsed_resume.experiences ?? [];
  if (experience) experience.title = 'x'.repeat(301);
  return wrong;
}

describe('the start page', () => {
  it('[WB1] begins nothing without consent, and says so at the field', () => {
    expect(Object.keys(problemsOf(form))).toEqual(['hasAgreed']);
    expect(problemsOf(agreed)).toEqual({});
  });

  it('[WB2] says at the field that a job description is too long', () => {
    const jobDescription = 'x'.repeat(LIMITS.jobDescriptionCharsMax + 1);
    const problems = problemsOf({ ...agreed, jobDescription });
    expect(problems).toEqual({ job_description: 'This is longer than 20,000 characters. Please shorten it.' });
  });

  it('[WB2] says at the part of the resume that it is too long, or too many', () => {
    expect(Object.keys(problemsOf(withLongTitle()))).toEqual(['resume.experiences.0.title']);
    const wrong = withResume({ skills: ['Go'] });
    wrong.resume?.reading.parsed_resume.skills.push('x'.repeat(301));
    expect(problemsOf(wrong)).toEqual({
      'resume.skills': 'One of these is longer than 300 characters. Please shorten it.',
    });
    wrong.resume?.reading.parsed_resume.skills.splice(0, 2, ...Array.from({ length: 201 }, () => 'Go'));
    expect(problemsOf(wrong)['resume.skills']).toContain('more than 200 entries');
  });

  it('[WB3] asks for an interview as the contract wants it', () => {
    const wanted = requestOf({ ...agreed, settings: { ...form.settings, role: ' Cook ' } });
    expect(CreateInterview.parse(wanted)).toMatchObject({ settings: { role: 'Cook' }, client_request_id: 'request-1' });
  });

  it('[WB3] is the same request when it is sent again, and another one once something is changed', () => {
    expect(changedForm(form, { hasAgreed: true }, 'request-2').requestId).toBe('request-1');
    const changed = changedForm(agreed, { keep: 'transcript_only' }, 'request-2');
    expect(requestOf(changed)).toMatchObject({
      client_request_id: 'request-2',
      consent: { keep: 'transcript_only' },
    });
  });

  it('[WB4] comes back after a reload, but never with the consent', () => {
    const filled = { ...withResume({ skills: ['Go'] }), ...withJob(form, job), jobFacts: 'Six people.' };
    expect(formFrom(storedForm(filled))).toEqual({ ...filled, hasAgreed: false });
    expect(storedForm(filled)).not.toContain('hasAgreed');
    expect([formFrom(null), formFrom('{'), formFrom('{"settings":{}}')]).toEqual([null, null, null]);
  });

  it('[WB4] comes back after a reload also while something in it is too long', () => {
    const wrong = withLongTitle();
    expect(formFrom(storedForm(wrong))?.resume).toEqual(wrong.resume);
  });

  it('[WB6] sends of a resume what stands in the form, and not the text it was read from', () => {
    const raw_text = 'Ada Park\n+1 555 0100';
    expect(requestOf(withResume({ raw_text })).resume?.raw_text).toBe('');
    expect(requestOf(withResume({ raw_text }, 'text_only')).resume?.raw_text).toBe(raw_text);
  });

  it('[WB69] stores whether somebody agreed to having it sent to vendors', () => {
    const { version } = requestOf(emptyForm('request-1')).consent;
    expect(requestOf(emptyForm('request-1'), true).consent.version).toBe(`${version}-vendors`);
  });

  it('[WB77] takes the text of a job that was read, and its title where no role was entered', () => {
    expect(withJob(form, job)).toMatchObject({ jobDescription: job.text, job, settings: { role: 'Engineer' } });
    const chosen = { ...form, settings: { ...form.settings, role: 'Cook' } };
    expect(withJob(chosen, job)).toMatchObject({ settings: { role: 'Cook' } });
    expect(withJob(form, { ...job, title: null })).toMatchObject({ settings: { role: '' } });
  });

  it('[WB77] reads no text that is too long, and says so', () => {
    expect(jobTextProblem('x'.repeat(LIMITS.jobDescriptionCharsMax))).toBeNull();
    expect(jobTextProblem('x'.repeat(LIMITS.jobDescriptionCharsMax + 1))).toContain('longer than 20,000 characters');
  });

  it('[WB78] compares a resume and a job only where both are there, and names nobody for it', () => {
    const contact = { name: 'Ada Park', email: 'ada@example.com' };
    const both = { ...withResume({ contact, skills: ['Go'], raw_text: 'Ada Park, ada@example.com' }), job };
    const wanted = gapRequestOf(both);
    expect(GapRequest.parse(wanted)).toMatchObject({ job_description: job.text, resume: { skills: ['Go'] } });
    expect(JSON.stringify(wanted)).not.toMatch(/Park|ada@/);
    expect([gapRequestOf({ ...both, job: null }), gapRequestOf({ ...both, resume: null })]).toEqual([null, null]);
    expect(gapRequestOf({ ...both, job: { ...job, requirements: [] } })).toBeNull();
  });

  it('[WB79] sends what may be told about the job, and says at its field that it is too long', () => {
    expect(requestOf({ ...agreed, jobFacts: ' The team has six people.\n' }).job_facts).toBe(
      'The team has six people.',
    );
    const problems = problemsOf({ ...agreed, jobFacts: 'x'.repeat(LIMITS.jobFactsCharsMax + 1) });
    expect(problems).toEqual({ job_facts: 'This is longer than 8,000 characters. Please shorten it.' });
  });
});
