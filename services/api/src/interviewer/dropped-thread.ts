import { givesOrders } from './off-limits.ts';
import { sentencesOf } from './words.ts';

/** Something the candidate announced and did not come back to; their words, verbatim, or null. */
export function droppedThreadIn(answer: string): string | null {
  const sentences = sentencesOf(answer).filter((sentence) => !givesOrders(sentence));
  for (const [at, sentence] of sentences.entries()) {
    const rest = sentences.slice(at + 1).join(' ');
    const put = PUT_OFF.exec(sentence);
    if (put) return put[0];
    const announced = ANNOUNCED.exec(sentence);
    if (announced && !isCounted(`${sentence.slice(announced.index + announced[0].length)} ${rest}`))
      return announced[0];
  }
  return null;
}

const PUT_OFF =
  /\b(?:that(?:'s| is| was) (?:a(?:nother)?|a whole other|a different|a long) (?:long )?story|i(?:'ll| will| can) come back to (?:that|this|it)(?: later)?|more (?:on|about) that later|but i digress|i won't go into (?:that|this|it)(?: now)?)\b/i;

const ANNOUNCED =
  /\b(?:three|four|five|several) (?:main |big |other |different |important )?(?:reasons|problems|challenges|steps|options|approaches|issues|lessons|mistakes|surprises|goals|phases)\b/i;

/** What was announced is told one by one. */
function isCounted(rest: string): boolean {
  const marks = rest.match(
    /\b(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|one|two|three|the other|number \w+|another|on the one hand|then|finally|next|also)\b/gi,
  );
  return (marks ?? []).length >= 2;
}
