import type { InterviewPlan } from '@intervue/shared';
import { OWN_PACKS, readPacks } from './adapters/files/question-packs.ts';
import type { Clock } from './base/clock.ts';
import { draftRequest } from './interviewer/plan/draft-request.ts';
import type { PlanRequest } from './interviewer/plan/plan-request.ts';
import { makePlan } from './interviewer/plan/question-plan.ts';
import { bankOf, type QuestionBank } from './interviewer/question-bank/bank-question.ts';
import { faultsIn } from './interviewer/question-bank/lint.ts';
import { questionsThatFit } from './interviewer/time-left.ts';
import { gapsOf } from './job/gaps.ts';
import { readJob } from './job/read-job.ts';
import { monthAt } from './job/worked-time.ts';
import type { FormFiller } from './ports/form-filler.ts';
import { keptWords, maskContact } from './resume/mask-contact.ts';
import type { DraftPlan } from './room/plan-drafting.ts';

/**
 * The questions that come with us and, where a folder is named, those in it.
 *
 * @throws {Error} a sentence for the person who wrote them, for each that may not be asked.
 */
export async function readBank(folder: string | null): Promise<QuestionBank> {
  const own = await readPacks(OWN_PACKS);
  if (folder === null) return bankOf(own);
  const bank = bankOf([...own, ...(await readPacks(folder))]);
  const faults = faultsIn(bank).map(({ id, rule, says }) => `  ${id}: ${says} (${rule})`);
  if (faults.length > 0) throw new Error(`Questions in QUESTION_PACKS_DIR cannot be asked:\n${faults.join('\n')}`);
  return bank;
}

/** Plans from a bank, with the job description read, and how the resume meets it. */
export function planFrom(bank: QuestionBank, clock: Clock): (request: PlanRequest) => InterviewPlan {
  return (request) => {
    const job = request.jobDescription === null ? null : readJob(request.jobDescription);
    const fits = job && request.resume ? gapsOf(job.requirements, request.resume, monthAt(clock.nowMs())).fits : [];
    return makePlan({ ...request, job, fits }, bank);
  };
}

/** Plans drafted by this model. Contact data stays here. */
export function draftPlanBy(forms: FormFiller): DraftPlan {
  return async (request, options) => {
    const { settings, resume } = request;
    const count = questionsThatFit(settings.time_budget_minutes * 60_000, settings.type, settings.difficulty);
    const kept = resume === null ? [] : keptWords(resume);
    const mask = (text: string) => (resume === null ? text : maskContact(text, { contact: resume.contact, kept }));
    const asked = draftRequest(request, { count: Math.min(count, settings.max_questions), mask });
    return { draft: await forms.fill(asked, options), by: forms.label };
  };
}
