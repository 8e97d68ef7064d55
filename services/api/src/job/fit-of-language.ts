import type { JobRequirement } from '@intervue/shared';
import { languageLevelIn, languagesIn } from './find-languages.ts';
import { type Fit, MATCH_NOTHING, passageEvidence } from './fit.ts';
import { isDenied, type Passage } from './resume-passages.ts';
import { tokensOf } from './phrase-book.ts';
import { termsIn } from './terms.ts';

/** As far around a language's name as its level stands. */
const LEVEL_CHARS = 24;

/** A language, at the level that is asked for where both sides name one. A lower level is near. */
export function fitOfLanguage(requirement: JobRequirement, passages: readonly Passage[]): Fit {
  const wanted = levelOf(requirement.text, requirement.name);
  const spoken = passages.flatMap((passage) => {
    const named = languagesIn(passage.text, passage.hits).find(({ name }) => name === requirement.name);
    return named && !isDenied(passage.text, named) ? [{ passage, level: levelOf(passage.text, requirement.name) }] : [];
  });
  const enough = spoken.find(({ level }) => wanted === null || level === null || level >= wanted);
  if (enough) return { fit: 'matched', evidence: passageEvidence(enough.passage), near: null };
  const [less] = spoken;
  return less
    ? { fit: 'adjacent', evidence: passageEvidence(less.passage), near: `${requirement.name} at a lower level` }
    : MATCH_NOTHING;
}

/** The level beside a language's name, and not the one beside its neighbour. */
function levelOf(text: string, name: string): ReturnType<typeof languageLevelIn> {
  const named = termsIn(text, tokensOf(text)).filter(({ value }) => value.kind === 'language');
  const at = named.findIndex(({ value }) => value.name === name);
  const own = named[at];
  if (!own) return null;
  const behind = text.slice(own.end, Math.min(named[at + 1]?.start ?? text.length, own.end + LEVEL_CHARS));
  const before = text.slice(Math.max(named[at - 1]?.end ?? 0, own.start - LEVEL_CHARS), own.start);
  const direct = languageLevelIn(/^[^,;/]*/.exec(behind)?.[0] ?? '');
  return direct ?? languageLevelIn(before) ?? (named.length === 1 ? languageLevelIn(text.slice(0, 200)) : null);
}
