import { contentStems, FUNCTION_WORDS, sentencesOf, wordsOf } from '../words.ts';
import { hasLongSentence, isClosed, isDouble, isImproper, isLeading, isOneQuestion, isSpoken } from './askable.ts';
import type { BankQuestion, QuestionBank } from './bank-question.ts';

/** What is wrong with a question: the rule of docs/spec/question-bank.md, and a sentence for whoever wrote it. */
export type QuestionFault = { id: string; rule: string; says: string };

/** What of a bank may not be asked. Empty when all of it may. */
export function faultsIn({ warmups, questions }: QuestionBank): QuestionFault[] {
  const all = [...warmups, ...questions];
  return [...all.flatMap(faultsOf), ...doubledIds(all), ...doubledFollowUps(all), ...nearlyTheSame(all)];
}

/** What is wrong with one question by itself. */
export function faultsOf(question: BankQuestion): QuestionFault[] {
  return RULES.filter(({ isBroken }) => isBroken(question)).map(({ rule, says }) => ({ id: question.id, rule, says }));
}

type Rule = { rule: string; says: string; isBroken(question: BankQuestion): boolean };

const RULES: readonly Rule[] = [
  {
    rule: 'QB10',
    says: 'question, easier wording and follow-ups are exactly one question each, with the mark at the end',
    isBroken: (question) => asked(question).some((text) => !isOneQuestion(text)),
  },
  {
    rule: 'QB11',
    says: 'it asks two questions in one',
    isBroken: (question) => asked(question).some(isDouble),
  },
  {
    rule: 'QB12',
    says: 'it is too long: 45 words, 30 in the easier wording, 28 in a follow-up, 25 in the hint',
    isBroken: ({ text, rephrased, hint, followUps }) =>
      wordsOf(text).length > 45 ||
      wordsOf(rephrased).length > 30 ||
      wordsOf(hint).length > 25 ||
      followUps.some((followUp) => wordsOf(followUp.text).length > 28),
  },
  {
    rule: 'QB13',
    says: 'it holds what cannot be spoken: figures, symbols, abbreviations',
    isBroken: (question) => [...asked(question), question.hint].some((text) => !isSpoken(text)),
  },
  {
    rule: 'QB14',
    says: 'its easier wording is longer, or almost the same',
    isBroken: ({ text, rephrased }) =>
      likeness(new Set(wordsOf(text)), new Set(wordsOf(rephrased))) >= 0.6 ||
      wordsOf(rephrased).length > Math.max(wordsOf(text).length + 3, 14),
  },
  {
    rule: 'QB15',
    says: 'its hint is not one sentence with a full stop',
    isBroken: ({ hint }) => sentencesOf(hint).length !== 1 || !hint.endsWith('.'),
  },
  {
    rule: 'QB16',
    says: 'it touches a personal matter, or is rude',
    isBroken: (question) => [...asked(question), question.hint].some(isImproper),
  },
  {
    rule: 'QB17',
    says: 'it suggests its answer',
    isBroken: (question) => asked(question).some(isLeading),
  },
  {
    rule: 'QB18',
    says: 'a sentence has more than 32 words',
    isBroken: (question) => asked(question).some(hasLongSentence),
  },
  {
    rule: 'QB19',
    says: 'it can be answered by a mere yes or no',
    isBroken: (question) => asked(question).some(isClosed),
  },
  {
    rule: 'QB20',
    says: 'it needs three follow-ups, two of them with triggers and one without',
    isBroken: ({ followUps }) => {
      const open = followUps.filter(({ triggers }) => triggers.length === 0).length;
      return followUps.length < 3 || open < 1 || followUps.length - open < 2;
    },
  },
  {
    rule: 'QB21',
    says: 'a trigger is doubled, is not lower case, has more than three words, or means nothing by itself',
    isBroken: (question) => {
      const all = triggersOf(question);
      return all.some((trigger, index) => !isTrigger(trigger) || all.indexOf(trigger) !== index);
    },
  },
  {
    rule: 'QB22',
    says: 'a follow-up asks its question once more',
    isBroken: ({ text, followUps }) =>
      followUps.some((seed) => likeness(new Set(contentStems(seed.text)), new Set(contentStems(text))) >= 0.5),
  },
  {
    rule: 'QB23',
    says: 'more than a third of its triggers are words of the question',
    isBroken: (question) => {
      const own = triggersOf(question);
      const words = ` ${wordsOf(question.text).join(' ')} `;
      return own.filter((trigger) => words.includes(` ${trigger} `)).length > own.length / 3;
    },
  },
  {
    rule: 'QB24',
    says: 'a good answer is three to five points of at most twelve words',
    isBroken: ({ goodAnswer }) =>
      goodAnswer.length < 3 || goodAnswer.length > 5 || goodAnswer.some((point) => wordsOf(point).length > 12),
  },
];

function asked({ text, rephrased, followUps }: BankQuestion): string[] {
  return [text, rephrased, ...followUps.map((followUp) => followUp.text)];
}

function triggersOf({ followUps }: BankQuestion): string[] {
  return followUps.flatMap(({ triggers }) => triggers);
}

function isTrigger(text: string): boolean {
  const words = wordsOf(text).length;
  const isPlain = text === text.toLowerCase() && text.trim() === text && text.length >= 2;
  return isPlain && words > 0 && words <= 3 && !FUNCTION_WORDS.has(text);
}

function doubledIds(all: readonly BankQuestion[]): QuestionFault[] {
  const ids = all.flatMap(({ id, followUps }) => [id, ...followUps.map((followUp) => followUp.id)]);
  const seen = new Set<string>();
  const doubled = ids.filter((id) => seen.size === seen.add(id).size);
  return doubled.map((id) => ({ id, rule: 'QB1', says: 'another question or follow-up has the same id' }));
}

function doubledFollowUps(all: readonly BankQuestion[]): QuestionFault[] {
  const seen = new Set<string>();
  return all
    .flatMap(({ followUps }) => followUps)
    .filter(({ text }) => seen.size === seen.add(text).size)
    .map(({ id }) => ({ id, rule: 'QB22', says: 'another follow-up has the same words' }));
}

function nearlyTheSame(all: readonly BankQuestion[]): QuestionFault[] {
  const stems = all.map(({ text }) => new Set(contentStems(text)));
  return all.flatMap(({ id }, at) => {
    const like = stems.findIndex((other, place) => place < at && likeness(other, stems[at] ?? new Set()) >= NEARLY);
    return like < 0 ? [] : [{ id, rule: 'QB4', says: `it is nearly the same as ${all[like]?.id}` }];
  });
}

const NEARLY = 0.6;

/** How much two sets of words share, 0–1 (Jaccard). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}
