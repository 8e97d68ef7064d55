import type { ResumeClaim } from '@intervue/shared';
import { clausesOf } from './clauses-of.ts';
import { denies } from './denial.ts';
import { givesOrders } from './off-limits.ts';
import { sentencesOf, spokenForm, wordsOf } from './words.ts';

/** Something the resume says and the candidate's own words deny. `words` are theirs, verbatim. */
export type Contradiction = { claim: ResumeClaim; words: string };

const WORDS_MAX = 12;

/** The first thing of the resume that this answer contradicts, or null. It may be a slip of either: it is asked, not judged. */
export function contradictionIn(
  answer: string,
  claims: readonly ResumeClaim[],
  asked: ReadonlySet<string> = new Set(),
): Contradiction | null {
  if (claims.length === 0 || !MAY_DENY.test(answer)) return null;
  for (const sentence of sentencesOf(answer)) {
    if (!MAY_DENY.test(sentence) || givesOrders(sentence)) continue;
    const claim = claims.find((one) => !asked.has(one.id) && isDenied(one, sentence));
    if (claim) return { claim, words: clauseOf(sentence, claim) };
  }
  return null;
}

/** Few sentences deny anything: the others are not looked at. */
const MAY_DENY = /\b(?:never|not|no|first|haven['’]t|don['’]t|wasn['’]t)\b/i;

function isDenied({ kind, words }: ResumeClaim, sentence: string): boolean {
  const said = spokenForm(sentence);
  switch (kind) {
    case 'skill':
    case 'employer':
      return denies(sentence, words);
    case 'experience':
      return /\b(?:this|it)(?:'s| is| was| would be| will be) (?:going to be )?my (?:very )?first (?:real |proper |actual )?job\b(?! (?:as|in|at|for|with|out|after|since|abroad|here|on)\b)|\bi(?:'ve| have)? never had a job\b/.test(
        said,
      );
    case 'leading':
      return /\bi(?:'ve| have)? never (?:really |actually )?(?:led|managed|supervised) (?:anybody|anyone|people|a team|teams|a group)\b/.test(
        said,
      );
    case 'studies':
      return /\bi(?:'ve| have)? never (?:went to|been to|gone to|finished|attended|studied at) (?:a |any )?(?:university|college)\b|\bi (?:do not|don't) have (?:a|any) degree\b|\bi have no degree\b/.test(
        said,
      );
  }
}

/** The clause that denies it, without a hesitation at its beginning, cut where it is long. */
function clauseOf(sentence: string, claim: ResumeClaim): string {
  const clauses = clausesOf(sentence);
  const clause =
    clauses.find((part) => isDenied(claim, part)) ?? clauses.find((part) => MAY_DENY.test(part)) ?? sentence;
  const bare = clause
    .replace(/^(?:(?:honestly|to be honest)[, ]+)+/i, '')
    .replace(/\s+(?:to be honest|to be fair|at all)\b.*$/i, '');
  return wordsOf(bare).length <= WORDS_MAX ? bare : bare.split(/\s+/).slice(0, WORDS_MAX).join(' ');
}
