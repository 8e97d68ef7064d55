import type { JobRequirement, ParsedResume } from '@intervue/shared';
import { type Degree, degreesIn, fieldsOf } from './find-education.ts';
import { type Fit, MATCH_NOTHING } from './fit.ts';
import { tokensOf } from './phrase-book.ts';
import { type Passage, rootOf } from './resume-passages.ts';

/** A degree by its level, and by its subject where one is named. A lower one or another subject is near. */
export function fitOfDegree(
  requirement: JobRequirement,
  { resume, passages }: { resume: ParsedResume; passages: readonly Passage[] },
): Fit {
  const wanted = levelOf(requirement);
  const held = degreesHeld(resume, passages);
  const enough = held.filter(({ level }) => level >= wanted);
  const fields = [...new Set([...fieldsOf(requirement.text), ...subjectOf(requirement.name)])];
  const fitting = enough.find(({ text }) => fields.length === 0 || fields.some((field) => isIn(field, text)));
  if (fitting) return { fit: 'matched', evidence: fitting.text, near: null };
  const [other] = enough;
  if (other) return { fit: 'adjacent', evidence: other.text, near: other.name };
  const below = held.find(({ level }) => level === wanted - 1 && level > 1);
  return below ? { fit: 'adjacent', evidence: below.text, near: below.name } : MATCH_NOTHING;
}

/** By its name, which holds one degree; its sentence may name several. */
function levelOf(requirement: JobRequirement): Degree {
  const named = degreesIn(requirement.name);
  return named.length > 0 ? (Math.min(...named) as Degree) : (Math.min(...degreesIn(requirement.text)) as Degree);
}

function subjectOf(name: string): string[] {
  const subject = / in (.+)$/.exec(name)?.[1];
  return subject ? [subject.toLowerCase()] : [];
}

type Held = { level: Degree; text: string; name: string };

function degreesHeld(resume: ParsedResume, passages: readonly Passage[]): Held[] {
  const listed = resume.education.map(({ degree, field, institution }) => {
    return {
      text: [degree, field, institution].filter((part) => part !== null && part !== '').join(', '),
      name: degree,
    };
  });
  const written =
    listed.length > 0
      ? []
      : passages.filter(({ experience }) => experience === null).map(({ text }) => ({ text, name: text }));
  return [...listed, ...written]
    .flatMap(({ text, name }) => {
      // The name of a school tells no degree.
      const level = Math.max(0, ...degreesIn(name));
      return level === 0 ? [] : [{ level: level as Degree, text: text.slice(0, 400), name: name.slice(0, 80) }];
    })
    .toSorted((one, other) => other.level - one.level);
}

function isIn(field: string, text: string): boolean {
  const roots = new Set(tokensOf(text).map(({ word }) => rootOf(word)));
  const words = tokensOf(field)
    .map(({ word }) => word)
    .filter((word) => word.length >= 4);
  return words.length > 0 && words.every((word) => roots.has(rootOf(word)));
}
