import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { table } from './table.ts';

/** What one interview came to, as `services/api/test/simulated/run.ts` tells it. */
type Told = {
  name: string;
  faults: { mark: string; what: string; where: string }[];
  phases: number;
  turns: number;
  followUps: number;
};

const RUN = fileURLToPath(new URL('../../../services/api/test/simulated/run.ts', import.meta.url));
const SEEDS = 10;
const SHOWN_MAX = 12;

/** Every simulated candidate, in every type and difficulty, with ten seeds: the real room in virtual time, judged by its log. */
export async function interviewer(): Promise<Record<string, number>> {
  const startedMs = performance.now();
  const workers = Math.min(2, availableParallelism());
  const told = (await Promise.all(Array.from({ length: workers }, (_, share) => hold(share, workers)))).flat();
  const seconds = (performance.now() - startedMs) / 1_000;
  const names = [...new Set(told.map(({ name }) => name))].sort();
  const rows = names.map((name) =>
    rowOf(
      name,
      told.filter((one) => one.name === name),
    ),
  );
  console.log(table([['candidate', 'interviews', 'all six phases', 'lines', 'follow-ups', 'faults'], ...rows]));
  const faults = told.flatMap(({ name, faults: own }) => own.map((fault) => ({ name, ...fault })));
  for (const { name, mark, what, where } of faults.slice(0, SHOWN_MAX))
    console.log(`${mark}: ${name} ${where}: ${what}`);
  return {
    interviews: told.length,
    failures: told.filter((one) => one.faults.length > 0).length,
    lines: sum(told.map(({ turns }) => turns)),
    followUps: sum(told.map(({ followUps }) => followUps)),
    seconds,
  };
}

async function hold(share: number, of: number): Promise<Told[]> {
  const told: Told[] = [];
  const child = fork(RUN, [String(SEEDS), String(share), String(of)], { execArgv: ['--conditions=development'] });
  child.on('message', (message) => told.push(message as Told));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`a run of interviews ended with ${code}`);
  return told;
}

function rowOf(name: string, told: readonly Told[]): string[] {
  const count = (values: readonly number[]) => String(sum(values));
  return [
    name,
    String(told.length),
    String(told.filter(({ phases }) => phases === 6).length),
    count(told.map(({ turns }) => turns)),
    count(told.map(({ followUps }) => followUps)),
    count(told.map(({ faults }) => faults.length)),
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
