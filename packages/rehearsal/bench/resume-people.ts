import { readFileSync } from 'node:fs';
import { z } from 'zod';

const month = z.tuple([z.number(), z.number()]);
const Job = z.object({
  company: z.string(),
  title: z.string(),
  from: month,
  to: month.nullable(),
  place: z.string(),
  did: z.array(z.string()),
});
const Study = z.object({
  school: z.string(),
  degree: z.string(),
  field: z.string(),
  from: z.number(),
  in: z.number(),
  place: z.string(),
});
const Person = z.object({
  name: z.string(),
  /** The same name in the letters of the person's country, for layouts that print both. */
  native: z.string().optional(),
  headline: z.string(),
  email: z.string(),
  phone: z.string(),
  place: z.string(),
  linkedin: z.string(),
  summary: z.string(),
  jobs: z.array(Job),
  studies: z.array(Study),
  skills: z.array(z.tuple([z.string(), z.array(z.string())])),
  certificates: z.array(z.string()),
  languages: z.array(z.string()),
});

/** A position as the person holds it; months as [year, month], `null` for now. */
export type Job = z.infer<typeof Job>;

/** A course of study; `in` is the year it ended. */
export type Study = z.infer<typeof Study>;

/** Someone with a resume, made up. */
export type Person = z.infer<typeof Person>;

/** People of many trades and countries; none of them exists. */
export const PEOPLE: readonly Person[] = peopleIn('./resume-people.json');

/** More of them, with names and employers that are harder to tell. */
export const MORE_PEOPLE: readonly Person[] = peopleIn('./resume-people-more.json');

function peopleIn(file: string): Person[] {
  return z.array(Person).parse(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
}
