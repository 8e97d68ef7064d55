import { readScenarios } from '@intervue/rehearsal/simulated';
import { Difficulty, InterviewType } from '@intervue/shared';
import { describe, expect, it } from 'vitest';
import { holdInterview } from './virtual-interview.ts';

const scenarios = await readScenarios();

it('[RH25] there are thirteen candidates, each behaves the same with the same seed', async () => {
  expect(scenarios.map(({ name }) => name)).toHaveLength(13);
  for (const scenario of scenarios) {
    const kind = { scenario, type: 'mixed', difficulty: 'medium', seed: 7 } as const;
    expect(await holdInterview(kind)).toEqual(await holdInterview(kind));
  }
});

describe('[RH26] whoever the candidate is, an interview is held as it must be', () => {
  const types = InterviewType.options.flatMap((type) => Difficulty.options.map((difficulty) => ({ type, difficulty })));
  it.each(scenarios.flatMap((scenario) => types.map((one) => ({ name: scenario.name, scenario, ...one }))))(
    '$name, $type, $difficulty',
    async (one) => {
      for (const seed of [1, 2]) {
        const { faults, turns } = await holdInterview({ ...one, seed });
        expect(faults, `seed ${seed}`).toEqual([]);
        expect(turns).toBeGreaterThan(3);
      }
    },
  );
});
