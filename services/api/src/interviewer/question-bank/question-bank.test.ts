import { describe, expect, it } from 'vitest';
import { isPersonalMatter, isRude } from '../off-limits.ts';
import { FUNCTION_WORDS, contentStems, isSpeakable, sentencesOf, wordsOf } from '../words.ts';
import { Difficulty, QuestionType } from '@intervue/shared';
import type { BankQuestion } from './bank-question.ts';
import { ownBank as questionBank } from './own-bank.test-data.ts';

const { warmups, questions } = questionBank;
const all = [...warmups, ...questions];
const TYPES = QuestionType.options;
const DIFFICULTIES = Difficulty.options;

describe('the stock', () => {
  it('[QB1] gives every question and follow-up an id of its own', () => {
    const ids = all.flatMap((question) => [question.id, ...question.followUps.map((followUp) => followUp.id)]);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('[QB2] holds enough of each type and difficulty, and warm-ups', () => {
    const cells = cellsOf((cell) => cell.length);
    expect(cells).toHaveLength(21);
    expect(questions.length).toBeGreaterThanOrEqual(350);
    expect(cells.filter(({ value }) => value < 14)).toEqual([]);
    expect(warmups.length).toBeGreaterThanOrEqual(12);
    expect(warmups.filter(({ difficulty }) => difficulty !== 'easy')).toEqual([]);
  });

  it('[QB3] covers many competencies and areas', () => {
    const few = cellsOf((cell) => new Set(cell.map(({ competency }) => competency)).size).filter(
      ({ value }) => value < 8,
    );
    expect(few).toEqual([]);
    for (const type of TYPES) {
      const areas = new Set(questions.filter((question) => question.type === type).map(({ area }) => area));
      expect([type, areas.size >= 8, [...areas]]).toEqual([type, true, [...areas]]);
    }
  });

  it('[QB4] holds no two questions that are nearly the same', () => {
    const stems = all.map(({ text }) => new Set(contentStems(text)));
    const pairs = stems.flatMap((one, index) =>
      stems
        .slice(index + 1)
        .flatMap((other, ahead) => (jaccard(one, other) >= 0.6 ? [[all[index]?.id, all[index + 1 + ahead]?.id]] : [])),
    );
    expect(pairs).toEqual([]);
  });

  it('[QB5] asks no profession alone in behavioral questions', () => {
    const narrow = questions.filter(({ type, tags }) => type === 'behavioral' && tags.length > 0);
    expect(narrow.map(({ id }) => id)).toEqual([]);
    const jargon = /\b(?:code|software|deploy\w*|sprint|pull request|server|ward|classroom|quota of sales)\b/i;
    expect(
      questions.filter(({ type, text }) => type === 'behavioral' && jargon.test(text)).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe('the words', () => {
  it('[QB10] asks exactly one question at a time, at the end', () => {
    const wrong = spokenQuestions().filter(({ text }) => text.split('?').length !== 2 || !text.endsWith('?'));
    expect(wrong).toEqual([]);
  });

  it('[QB11] asks no two questions in one', () => {
    const double =
      /\b(?:and|or),? (?:(?:on|in|at|by|for|to|with|from) )?(?:how|why|when|where|who|whom|which|what|did you|do you|would you|have you|can you)\b|\b(?:how|why|when) (?:and|or) (?:how|why|when|where)\b/i;
    expect(spokenQuestions().filter(({ text }) => double.test(sentencesOf(text).at(-1) ?? ''))).toEqual([]);
  });

  it('[QB12] keeps to its word limits', () => {
    expect(faulty(({ text }) => wordsOf(text).length <= 45)).toEqual([]);
    expect(faulty(({ rephrased }) => wordsOf(rephrased).length <= 30)).toEqual([]);
    expect(faulty(({ hint }) => wordsOf(hint).length <= 25)).toEqual([]);
    expect(faulty(({ followUps }) => followUps.every(({ text }) => wordsOf(text).length <= 28))).toEqual([]);
  });

  it('[QB13] says only what can be spoken', () => {
    const sayable = /^[A-Za-z ,.?:;'’-]+$/;
    const shouted = /\b(?!API\b|SQL\b)[A-Z]{2,}\b|[a-z][A-Z]/;
    const wrong = spoken().filter(({ text }) => !isSpeakable(text) || !sayable.test(text) || shouted.test(text));
    expect(wrong).toEqual([]);
    expect(spoken().filter(({ text }) => / {2}|^ | $|\s-|-\s|\b(?:e\.g|i\.e|etc|vs)\b/.test(text))).toEqual([]);
  });

  it('[QB14] eases a question in other words', () => {
    const same = all.filter(
      ({ text, rephrased }) => jaccard(new Set(wordsOf(text)), new Set(wordsOf(rephrased))) >= 0.6,
    );
    expect(same.map(({ id }) => id)).toEqual([]);
    expect(
      faulty(({ text, rephrased }) => wordsOf(rephrased).length <= Math.max(wordsOf(text).length + 3, 14)),
    ).toEqual([]);
  });

  it('[QB15] hints in one sentence without asking', () => {
    expect(faulty(({ hint }) => sentencesOf(hint).length === 1 && hint.endsWith('.'))).toEqual([]);
  });

  it('[QB16] leaves personal matters alone', () => {
    const personal =
      /\b(?:age|aged|husband|wife|pregnant|children|kids|religion|religious|church|nationality|ethnic|disability|illness|medication|politics|political|salary|wages|citizen|immigrant|accent|sexual|marital)\b/i;
    const wrong = spoken().filter(({ text }) => isPersonalMatter(text) || isRude(text) || personal.test(text));
    expect(wrong).toEqual([]);
  });

  it('[QB17] does not suggest an answer', () => {
    const leading =
      /\b(?:don't you|wouldn't you|isn't it|aren't you|shouldn't (?:you|we)|surely|of course|obviously|clearly you|right\?$|you must|as we all know|would you agree)\b/i;
    expect(spokenQuestions().filter(({ text }) => leading.test(text.replaceAll('’', "'")))).toEqual([]);
  });

  it('[QB18] speaks in short sentences', () => {
    const long = spokenQuestions().filter(({ text }) =>
      sentencesOf(text).some((sentence) => wordsOf(sentence).length > 32),
    );
    expect(long).toEqual([]);
  });

  it('[QB19] wants more than a yes or a no', () => {
    const closed =
      /^(?:do|does|did|is|are|was|were|have|has|had|would|will|could|should|can(?! you (?:tell|describe)))\b/i;
    const wrong = spokenQuestions().filter(({ text }) => closed.test(sentencesOf(text).at(-1) ?? ''));
    expect(wrong).toEqual([]);
  });
});

describe('digging deeper', () => {
  it('[QB20] has follow-ups for what was said, and one for anything', () => {
    const enough = ({ followUps }: BankQuestion) => {
      const open = followUps.filter(({ triggers }) => triggers.length === 0).length;
      return followUps.length >= 3 && open >= 1 && followUps.length - open >= 2;
    };
    expect(faulty(enough)).toEqual([]);
  });

  it('[QB21] has triggers that mean something', () => {
    const poor = triggers().filter(
      ({ text }) =>
        text !== text.toLowerCase() ||
        text.trim() !== text ||
        text.length < 2 ||
        wordsOf(text).length === 0 ||
        wordsOf(text).length > 3 ||
        FUNCTION_WORDS.has(text),
    );
    expect(poor).toEqual([]);
    const doubled = all.flatMap(({ id, followUps }) => {
      const words = followUps.flatMap((followUp) => followUp.triggers);
      return words.filter((word, index) => words.indexOf(word) !== index).map((word) => [id, word]);
    });
    expect(doubled).toEqual([]);
  });

  it('[QB22] asks something new', () => {
    const echo = all.flatMap((question) =>
      question.followUps
        .filter(({ text }) => jaccard(new Set(contentStems(text)), new Set(contentStems(question.text))) >= 0.5)
        .map(({ id }) => id),
    );
    expect(echo).toEqual([]);
    const texts = all.flatMap(({ followUps }) => followUps.map(({ text }) => text));
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it('[QB23] is not set off by repeating the question', () => {
    const echoing = all.filter(({ text, followUps }) => {
      const own = followUps.flatMap(({ triggers: words }) => words);
      const words = ` ${wordsOf(text).join(' ')} `;
      return own.filter((trigger) => words.includes(` ${trigger} `)).length > own.length / 3;
    });
    expect(echoing.map(({ id }) => id)).toEqual([]);
  });

  it('[QB24] says what a good answer contains', () => {
    const usable = ({ goodAnswer }: BankQuestion) =>
      goodAnswer.length >= 3 && goodAnswer.length <= 5 && goodAnswer.every((point) => wordsOf(point).length <= 12);
    expect(faulty(usable)).toEqual([]);
  });
});

function faulty(isSound: (question: BankQuestion) => boolean): string[] {
  return all.filter((question) => !isSound(question)).map(({ id }) => id);
}

function cellsOf(measure: (cell: readonly BankQuestion[]) => number): { cell: string; value: number }[] {
  return TYPES.flatMap((type) =>
    DIFFICULTIES.map((difficulty) => ({
      cell: `${type} ${difficulty}`,
      value: measure(questions.filter((question) => question.type === type && question.difficulty === difficulty)),
    })),
  );
}

function spokenQuestions(): { id: string; text: string }[] {
  return all.flatMap(({ id, text, rephrased, followUps }) => [{ id, text }, { id, text: rephrased }, ...followUps]);
}

function spoken(): { id: string; text: string }[] {
  return [...spokenQuestions(), ...all.map(({ id, hint }) => ({ id, text: hint }))];
}

function triggers(): { id: string; text: string }[] {
  return all.flatMap(({ followUps }) =>
    followUps.flatMap(({ id, triggers: own }) => own.map((text) => ({ id, text }))),
  );
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}
