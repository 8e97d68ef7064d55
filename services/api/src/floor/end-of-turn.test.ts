import { describe, expect, it } from 'vitest';
import { type Completeness, completenessOf, endOfTurnMs } from './end-of-turn.ts';
import { floorPolicy, policyFor } from './floor-policy.ts';

const policy = floorPolicy.endOfTurn;

describe('the end of an answer', () => {
  it.each<[string, Completeness]>([
    ['We moved the billing in six weeks.', 'finished'],
    ['I would say yes!', 'finished'],
    ['Is that what you meant?', 'finished'],
    ['We had to build a simple', 'open'],
    ['Well, the thing is,', 'hanging'],
    ['After a while, we saw,', 'open'],
    ['And then we decided to', 'hanging'],
    ['I worked with the', 'hanging'],
    ['We tried that, but', 'hanging'],
    ['It was slow, so.', 'hanging'],
    ['Um', 'hanging'],
    ['It failed because.', 'hanging'],
    ['Let me think.', 'thinking'],
    ['That is hard, give me a second.', 'thinking'],
    ["Hmm, that's a good question.", 'thinking'],
    ['Hold on', 'thinking'],
    ['I think so.', 'finished'],
    ['There were three reasons. First, it was slow.', 'open'],
    ['There were two reasons. First, it was slow. Second, it was expensive.', 'finished'],
    ['', 'open'],
  ])('[FL23] [FL25] [FL29] hears how %j ends: %s', (words, completeness) => {
    expect(completenessOf(words)).toBe(completeness);
  });

  it.each<[string, Completeness]>([
    ['When I took over the team.', 'open'],
    ['When I took over the team, half of the people had just left.', 'finished'],
    ['If I had known that before I would have stopped the project.', 'finished'],
    ['Unless a system is established. For the formal review.', 'open'],
    ['In my previous job.', 'open'],
    ['In the end the customer stayed with us.', 'finished'],
    ['The problem with a global state.', 'open'],
    ['The first thing I did.', 'open'],
    ['The server sends a token to the page every ten seconds.', 'finished'],
    ['We worked with a very small.', 'open'],
    ['Our rule was that every change needs.', 'open'],
    ['We decided to rewrite.', 'open'],
    ['It was slow, so we built.', 'open'],
    ['That is the tool that we built.', 'finished'],
    ['I had to tell my manager that.', 'open'],
    ['To be honest, I have never needed that.', 'finished'],
    ['The most important thing is. That everybody understands the goal.', 'finished'],
    ['It was slow, for example.', 'open'],
    ['It depends. On the load.', 'finished'],
    ['We shipped it in May.', 'finished'],
    ['It depends. In general.', 'open'],
  ])('[FL41] hears more than the full stop of %j: %s', (words, completeness) => {
    expect(completenessOf(words)).toBe(completeness);
  });

  it.each<[string, Completeness]>([
    ['Left it.', 'open'],
    ['We moved the billing in six weeks.', 'finished'],
    ['Yes, I have.', 'finished'],
    ['No, not really.', 'finished'],
    ['About five years.', 'finished'],
    ['No, the.', 'open'],
    ['Yes, because', 'hanging'],
  ])('[FL42] of few words, thinks %j %s', (words, completeness) => {
    expect(completenessOf(words, policy.wordsMin)).toBe(completeness);
  });

  it.each<[string, Completeness]>([
    ['There were three reasons. First, it was slow. Second, it was expensive.', 'open'],
    ['There were three reasons. First, it was slow. Second, it was expensive. Third, nobody liked it.', 'finished'],
    ['There were three reasons: money, time and people.', 'finished'],
    ['There were three reasons.', 'open'],
    ['First, I would look at the logs.', 'open'],
    ['First, I would look at the logs. Then I would try it again.', 'finished'],
    ['On the one hand it is cheap.', 'open'],
    ['We need to think about security, cost.', 'open'],
  ])('[FL43] counts along in %j: %s', (words, completeness) => {
    expect(completenessOf(words)).toBe(completeness);
  });

  it('[FL23] waits longer the less finished the words are, and in the open while nothing is known', () => {
    const waits = ['It works all day long.', 'It works', 'It works and', 'Let me think.'].map((words) =>
      endOfTurnMs(words, 0, policy),
    );
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(new Set(waits).size).toBe(4);
    expect(endOfTurnMs(null, 0, policy)).toBe(endOfTurnMs('It works', 0, policy));
  });

  it('[FL24] gives longer pauses to who takes them, within bounds', () => {
    expect(endOfTurnMs('It works all day long.', 600, policy)).toBe(750);
    expect(endOfTurnMs('It works all day long.', 60_000, policy)).toBe(policy.finishedMsMax);
    expect(endOfTurnMs('It works and', 60_000, policy)).toBe(policy.unfinishedMsMax);
    expect(endOfTurnMs('It works all day long.', 100, policy)).toBe(policy.finishedMs);
  });

  it('[FL45] waits longer after few words where a story was asked for, and not where a word is enough', () => {
    const wait = (expected: 'story' | 'explanation' | 'detail' | 'word') => {
      const { endOfTurn } = policyFor(floorPolicy, { pace: 'normal', answer_mode: 'hands_free' }, expected);
      return endOfTurnMs('We moved the billing in May.', 0, endOfTurn);
    };
    expect(wait('story')).toBe(policy.openMs);
    expect(wait('explanation')).toBe(policy.openMs);
    expect(wait('detail')).toBe(policy.finishedMs);
    expect(wait('word')).toBe(policy.finishedMs);
  });

  it('[FL26] follows the pace', () => {
    const at = (pace: 'quick' | 'normal' | 'patient') =>
      endOfTurnMs('It works all day long.', 0, policyFor(floorPolicy, { pace, answer_mode: 'hands_free' }).endOfTurn);
    expect(at('quick')).toBeLessThan(at('normal'));
    expect(at('patient')).toBeGreaterThan(at('normal'));
  });

  it('[FL44] at the patient pace lets every pause of two seconds pass', () => {
    const patient = policyFor(floorPolicy, { pace: 'patient', answer_mode: 'hands_free' }).endOfTurn;
    expect(endOfTurnMs('It works all day long.', 0, patient)).toBeGreaterThan(2_000);
  });
});
