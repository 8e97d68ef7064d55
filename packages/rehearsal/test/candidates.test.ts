import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rehearse } from '../src/simulated/rehearse.ts';
import { readScenarios } from '../src/simulated/scenario.ts';
import { type House, openHouse } from './house.ts';

const scenarios = await readScenarios();
const TYPES = ['behavioral', 'technical', 'system_design', 'coding_discussion', 'mixed'] as const;
const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
let house: House;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(async () => {
  await house?.close();
});

describe('[RH27] each simulated candidate holds an interview over a real socket', () => {
  it.each(scenarios.map((scenario, place) => ({ name: scenario.name, scenario, place })))(
    '$name',
    async ({ scenario, place }) => {
      const type = TYPES[place % TYPES.length] ?? 'mixed';
      const difficulty = DIFFICULTIES[place % DIFFICULTIES.length] ?? 'medium';
      const { faults, candidate } = await rehearse(house.server.url, scenario, {
        settings: { type, difficulty, max_questions: 2 },
      });
      expect(faults).toEqual([]);
      expect(candidate.phases.at(-1)).toBe('completed');
      expect(candidate.seqs).toEqual(Array.from({ length: candidate.seqs.length }, (_, index) => index + 1));
    },
  );
});
