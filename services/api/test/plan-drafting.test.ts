import type { PlanDraft } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import type { DraftPlan } from '../src/room/plan-drafting.ts';
import { World } from './world.ts';

const DRAFT: PlanDraft = {
  questions: [
    {
      type: 'behavioral',
      competency: 'ownership',
      text: 'Which promise to a customer was the hardest one to keep?',
      rephrased: 'What did you promise that was hard to do?',
      hint: 'Take one with a date.',
      reason: 'The job is close to customers.',
      good_answer: ['a promise'],
      follow_ups: [{ text: 'Who else depended on it?', triggers: ['team'] }],
    },
  ],
};

async function started(draftPlan: DraftPlan, waitMs: number) {
  const world = new World(undefined, undefined, { draftPlan });
  const id = await world.create({ settings: { max_questions: 3 } });
  const client = await world.join(id);
  await world.virtual.advance(waitMs);
  await client.start();
  const { plan, status } = client.room.known;
  return { world, client, id, plan, status };
}

describe('a plan that a model drafts', () => {
  it('[IV96] is made while the candidate gets ready, stored, and used', async () => {
    let asked = 0;
    const { plan, world, id } = await started(async () => {
      asked += 1;
      return { draft: DRAFT, by: 'vendor/model' };
    }, 1_000);
    expect(plan?.draftedBy).toBe('vendor/model');
    expect(plan?.questions[0]?.text).toBe(DRAFT.questions[0]?.text);
    expect(plan?.questions).toHaveLength(3);
    const events = await world.plainLog.read(id, 0);
    expect(events.filter(({ event }) => event.type === 'plan-drafted')).toHaveLength(1);
    expect(asked).toBe(1);
  });

  it('[IV96] is not waited for', async () => {
    const { plan, status, client, world } = await started(() => new Promise(() => {}), 500);
    expect(status).toBe('active');
    expect(plan?.draftedBy).toBeNull();
    expect(plan?.questions).toHaveLength(3);
    await world.virtual.advance(60_000);
    expect(client.room.known.draft).toBeNull();
  });

  it('[IV96] that fails leaves the plan of the bank', async () => {
    const { plan } = await started(async () => {
      throw new Error('vendor down');
    }, 500);
    expect(plan?.questions).toHaveLength(3);
    expect(plan?.draftedBy).toBeNull();
  });

  it('[IV96] that comes after the start changes nothing', async () => {
    const late = Promise.withResolvers<{ draft: PlanDraft; by: string }>();
    const { plan, client, world } = await started(() => late.promise, 500);
    late.resolve({ draft: DRAFT, by: 'vendor/model' });
    await world.virtual.advance(1_000);
    expect(client.room.known.plan).toEqual(plan);
  });

  it('[IV96] is called off with the room', async () => {
    let isOff = false;
    const draftPlan: DraftPlan = (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          isOff = true;
          reject(signal.reason as Error);
        });
      });
    const { world, id } = await started(draftPlan, 0);
    await world.rooms.close(id);
    expect(isOff).toBe(true);
  });
});
