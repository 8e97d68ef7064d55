import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBank } from '../src/compose-plan.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intervue-packs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const PACK = `type: hr
difficulty: easy
questions:
  - id: our-own-question
    competency: craft
    area: bakery
    text: Which bread do you bake best when nobody is watching?
    rephrased: What is your favourite thing to bake alone?
    hint: Think of last weekend.
    good_answer: [a real bread, how it is made, why it matters]
    follow_ups:
      - text: Which flour goes into it?
        triggers: [flour, dough]
      - text: How hot must the oven be?
        triggers: [oven, heat]
      - text: Who taught you to bake it?
`;

async function withPack(text: string): ReturnType<typeof readBank> {
  await writeFile(join(folder, 'own.yaml'), text);
  return readBank(folder);
}

describe('a folder of packs', () => {
  it('[QB25] is added to ours', async () => {
    const [ours, both] = [await readBank(null), await withPack(PACK)];
    expect(both.questions.length).toBe(ours.questions.length + 1);
    expect(both.questions.find(({ id }) => id === 'our-own-question')).toMatchObject({
      type: 'hr',
      difficulty: 'easy',
    });
  });

  it.each([
    ['no YAML', 'type: [hr', /own\.yaml/],
    ['another shape', PACK.replace('difficulty: easy', 'difficulty: silly'), /own\.yaml:[\s\S]*difficulty/],
    ['a field nobody knows', PACK.replace('hint:', 'hind:'), /own\.yaml/],
    [
      'two questions in one',
      PACK.replace('when nobody is watching?', 'and how do you sell it?'),
      /our-own-question: .*\(QB11\)/,
    ],
    ['a personal question', PACK.replace('Which bread', 'Which church bread'), /our-own-question: .*\(QB16\)/],
    ['an id that is taken', PACK.replace('our-own-question', 'rewrite-or-evolve'), /rewrite-or-evolve: .*\(QB1\)/],
  ])('[QB25] is refused for %s, with what is wrong', async (_, text, says) => {
    await expect(withPack(text)).rejects.toThrow(says);
  });

  it('[QB25] is refused for a question that is in the bank', async () => {
    const [first] = (await readBank(null)).questions;
    const same = PACK.replace(/text: Which bread.*/, `text: ${JSON.stringify(first?.text)}`);
    await expect(withPack(same)).rejects.toThrow(/our-own-question: .*\(QB4\)/);
  });
});
