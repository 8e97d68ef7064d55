import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { RESUME_GOALS } from './resume-goals.ts';
import { figure, table } from './table.ts';

/** What a benchmark measured, by name. Shares are 0–1; names that end in `Ms` are ms. */
type Figures = Record<string, number>;

interface Bench {
  about: string;
  load: () => Promise<() => Promise<Figures>>;
  /** The most, or the least, a figure may be. */
  goals: Record<string, { atMost: number } | { atLeast: number }>;
}

const BENCHES: Record<string, Bench> = {
  speech: {
    about: 'word errors and pace of the embedded recogniser and voices',
    load: async () => (await import('./speech.ts')).speech,
    goals: { wer: { atMost: 0.05 }, rtf: { atMost: 0.06 } },
  },
  endpointing: {
    about: 'when an answer given hands-free is taken for finished',
    load: async () => (await import('./endpointing.ts')).endpointing,
    goals: {
      cutInRate: { atMost: 0.02 },
      patientCutInRate: { atMost: 0 },
      cutInRatio: { atMost: 0.5 },
      finishedP50Ms: { atMost: 700 },
    },
  },
  loop: {
    about: 'end of speech to first sound: ours, the limit, the sequential flow, LiveKit Agents (8 minutes)',
    load: async () => (await import('./loop.ts')).loop,
    goals: {
      overheadP50Ms: { atMost: 2 },
      overheadP95Ms: { atMost: 6 },
      overheadP95MsAt50: { atMost: 10 },
      overheadP95MsAt300: { atMost: 50 },
      workAheadP95Ms: { atMost: 545 },
      longOverShortMs: { atMost: 15 },
      callsPerTurn: { atMost: 1.4 },
      plannedOverGateP95Ms: { atMost: 10 },
      wireOverhead: { atMost: 0.026 },
    },
  },
  'voice-gap': {
    about: 'last sample of an answer to first sample of the reply, in a real Chromium (5 minutes)',
    load: async () => (await import('./voice-gap.ts')).voiceGap,
    goals: { handsFreeP50Ms: { atMost: 800 }, handsFreeP95Ms: { atMost: 1_300 }, holdP50Ms: { atMost: 450 } },
  },
  'barge-in': {
    about: 'somebody speaks over the interviewer, in a real Chromium (4 minutes)',
    load: async () => (await import('./barge-in.ts')).bargeIn,
    goals: { duckP95Ms: { atMost: 120 }, silentP95Ms: { atMost: 300 }, backchannelKept: { atLeast: 0.95 } },
  },
  sessions: {
    about: 'how many live interviews one process carries (3 minutes)',
    load: async () => (await import('./sessions.ts')).sessions,
    goals: { sessions: { atLeast: 300 }, overheadP95Ms: { atMost: 20 }, mbPerSession: { atMost: 1.5 } },
  },
  interviewer: {
    about: 'thirteen simulated candidates in every type and difficulty, judged by their logs (1 minute)',
    load: async () => (await import('./interviewer.ts')).interviewer,
    goals: { interviews: { atLeast: 3_510 }, failures: { atMost: 0 }, seconds: { atMost: 60 } },
  },
  providers: {
    about: 'what our layer between a turn and its vendors costs (20 s)',
    load: async () => (await import('./providers.ts')).providers,
    goals: { layerP95Ms: { atMost: 2 } },
  },
  'provider-faults': {
    about: 'how long a candidate waits for a sound when a vendor fails, in every way (12 minutes)',
    load: async () => (await import('./provider-faults.ts')).providerFaults,
    goals: { firstSoundMaxMs: { atMost: 2_500 }, replyMaxMs: { atMost: 25_000 } },
  },
  resume: {
    about: 'what is found in resumes of many layouts, without a model',
    load: async () => (await import('./resume.ts')).resume,
    goals: RESUME_GOALS,
  },
};

const USAGE = `pnpm bench NAME [--json]

${Object.entries(BENCHES)
  .map(([name, { about }]) => `${name.padEnd(12)} ${about}`)
  .join('\n')}`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
  const [name = ''] = positionals;
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (!bench) {
    console.error(name === '' ? USAGE : `There is no benchmark "${name}".\n\n${USAGE}`);
    return 1;
  }
  const run = await bench.load();
  const figures = await run();
  console.log(`\n${name} on ${machine()}`);
  console.log(
    table([
      ['figure', 'value', 'goal', ''],
      ...Object.entries(figures).map(([key, value]) => [key, figure(value), ...judged(value, bench.goals[key])]),
    ]),
  );
  if (values.json) console.log(JSON.stringify(figures));
  return 0;
}

function judged(value: number, goal: { atMost: number } | { atLeast: number } | undefined): [string, string] {
  if (!goal) return ['', ''];
  if ('atMost' in goal) return [`≤ ${goal.atMost}`, value <= goal.atMost ? 'reached' : 'missed'];
  return [`≥ ${goal.atLeast}`, value >= goal.atLeast ? 'reached' : 'missed'];
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'an unknown processor';
  return `${availableParallelism()} cores (${model}), Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
}
