import { readScenarios } from '@intervue/rehearsal/simulated';
import { Difficulty, InterviewType } from '@intervue/shared';
import { holdInterview } from './virtual-interview.ts';

/**
 * Holds every `of`th interview of the whole table, beginning with number `share`: `node run.ts SEEDS SHARE OF`. Tells its parent what
 * came of each scenario.
 */
const [seeds = 10, share = 0, of = 1] = process.argv.slice(2).map(Number);
const kinds = (await readScenarios()).flatMap((scenario) =>
  InterviewType.options.flatMap((type) =>
    Difficulty.options.flatMap((difficulty) =>
      Array.from({ length: seeds }, (_, seed) => ({ scenario, type, difficulty, seed: seed + 1 })),
    ),
  ),
);

for (const [place, kind] of kinds.entries()) {
  if (place % of !== share) continue;
  const { scenario, type, difficulty, seed } = kind;
  const { faults, phases, turns, followUps } = await holdInterview(kind);
  const shown = faults.map(({ mark, what }) => ({ mark, what, where: `${type} ${difficulty} ${seed}` }));
  process.send?.({ name: scenario.name, faults: shown, phases: phases.size, turns, followUps });
}
process.disconnect?.();
