export { type Fault, judge } from './judge.ts';
export { readScenarios, type Scenario } from './scenario.ts';
export { type Reaction, SimulatedCandidate } from './simulated-candidate.ts';
