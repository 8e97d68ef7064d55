import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBuiltInLanguageModel } from '../../src/adapters/built-in/language-model.ts';
import { createFileBlobs } from '../../src/adapters/files/blob-store.ts';
import { systemClock } from '../../src/base/clock.ts';
import { floorPolicy } from '../../src/floor/floor-policy.ts';
import { ownBank as questionBank } from '../../src/interviewer/question-bank/own-bank.test-data.ts';
import { warmUp } from '../../src/interviewer/warm-up.ts';
import { Served } from '../served.ts';
import { World } from '../world.ts';
import { counts, fakeModel, fakeTranscriber, fakeVoice, type Profile } from './engines.ts';

/**
 * A server with fake engines, for measuring what the house adds to them: `node server.ts PROFILE GATE_MS fake|built-in`. Tells its parent its
 * address, answers `stats` with what it used so far, and ends with its parent.
 */
const [profileJson = '{}', gateMs = '650', interviewer = 'fake'] = process.argv.slice(2);
const profile = JSON.parse(profileJson) as Profile;
// Sound on disk, as in the house: what is measured is a session, not what was said in it.
const folder = mkdtempSync(join(tmpdir(), 'intervue-loop-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const world = new World(
  () => ({
    blobs: createFileBlobs(folder),
    transcriber: fakeTranscriber(profile),
    model: interviewer === 'built-in' ? createBuiltInLanguageModel() : fakeModel(profile),
    synthesizer: fakeVoice(profile),
  }),
  systemClock,
  {
    liveMax: 2_000,
    policy: {
      ...floorPolicy,
      endOfTurn: { ...floorPolicy.endOfTurn, finishedMs: Number(gateMs), ownPauseShare: 0 },
    },
  },
);
for (let round = 0; round < 3; round += 1) warmUp(questionBank, round);
const served = await Served.start({ world });

process.on('message', (message) => {
  if (message !== 'stats') return;
  globalThis.gc?.();
  process.send?.({ stats: { ...counts, cpu: process.cpuUsage(), rss: process.memoryUsage().rss } });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ origin: served.origin });
