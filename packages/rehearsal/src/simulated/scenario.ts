import { readdir, readFile } from 'node:fs/promises';
import { CreateInterview, InterviewSettings, ParsedResume } from '@intervue/shared';
import { parse } from 'yaml';
import { z } from 'zod';

const answers = z.array(z.string().trim().min(1)).min(1);
/** Of the turns, 0–1. */
const share = z.number().min(0).max(1).default(0);

/** How a simulated candidate talks and behaves; one file of `scenarios/` each. What is left out never happens. */
export const Scenario = z.strictObject({
  name: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  about: z.string(),
  /** The job it is interviewed for. */
  role: InterviewSettings.shape.role,
  resume: ParsedResume.nullable().default(null),
  job_description: CreateInterview.shape.job_description,
  /** What the interviewer may tell about the job. */
  job_facts: CreateInterview.shape.job_facts,
  /** What it says by the phase the interview is in. */
  says: z.strictObject({
    introduction: answers,
    warmup: answers,
    main_questions: answers,
    follow_up: answers,
    /** Said when it takes the floor back. */
    goes_on: answers.default(['And that was it.']),
    wrap_up: answers,
  }),
  habits: z
    .strictObject({
      /** Gives no answer until the interview pauses. */
      silent: share,
      /** Begins to speak before the interviewer has finished. */
      interrupts: share,
      /** Takes the floor back after an answer and goes on with it. */
      goes_on: share,
      /** Loses the line in the middle of an answer. */
      drops_line: share,
      /** Presses a button instead of answering. */
      presses: z.partialRecord(z.enum(['repeat', 'rephrase', 'skip']), share).default({}),
    })
    .prefault({}),
});
export type Scenario = z.infer<typeof Scenario>;

const FOLDER = new URL('../../scenarios/', import.meta.url);

/** Every simulated candidate, by name. @throws {z.ZodError} when a file is not a scenario. */
export async function readScenarios(): Promise<Scenario[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(files.map(async (file) => Scenario.parse(parse(await readFile(new URL(file, FOLDER), 'utf8')))));
}
