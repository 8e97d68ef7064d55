import { FRAME_SAMPLES } from './hear/voice-gate.ts';
import { Recogniser } from './hear/recogniser.ts';
import { VoiceDetector } from './hear/voice-detector.ts';
import { once } from './once.ts';
import { answerJobs } from './pool/answer-jobs.ts';
import { Flite } from './say/flite.ts';
import type { SpeechJob, SpeechResult } from './speech-job.ts';

/** A model is loaded by the first job that needs it, and then stays. */
const engines = {
  detector: once(() => VoiceDetector.load()),
  recogniser: once(() => Recogniser.load()),
  flite: once(() => Flite.load()),
};

answerJobs<SpeechJob, SpeechResult>(perform);

async function perform(job: SpeechJob, signal: AbortSignal): Promise<SpeechResult> {
  switch (job.kind) {
    case 'warm':
      await (job.part === 'mouth' ? warmMouth() : warmEars(signal));
      return { kind: job.kind };
    case 'detect-voice': {
      const samples = floats(job.samples);
      const detector = await engines.detector();
      return {
        kind: job.kind,
        probabilities: await detector.probabilities(samples, signal),
        levels: levelsOf(samples),
      };
    }
    case 'recognise': {
      const recogniser = await engines.recogniser();
      const { voicedMs, terms } = job;
      return { kind: job.kind, ...(await recogniser.recognise(floats(job.samples), { signal, voicedMs, terms })) };
    }
    case 'speak':
      return { kind: job.kind, samples: (await engines.flite()).speak(job.text, job) };
    default:
      return assertNever(job);
  }
}

/** The first run of a model is slower than the rest. */
async function warmEars(signal: AbortSignal): Promise<void> {
  const silence = new Float32Array(2 * 16_000);
  await (await engines.detector()).probabilities(silence.subarray(0, FRAME_SAMPLES), signal);
  await (await engines.recogniser()).recognise(silence, { signal, voicedMs: 0, terms: [] });
}

async function warmMouth(): Promise<void> {
  (await engines.flite()).speak('Hello there.', { voice: 'rms', rate: 1 });
}

/** A plain loop: `Float32Array.from` takes as long as the voice detection it is for. */
function floats(samples: Int16Array): Float32Array {
  const wave = new Float32Array(samples.length);
  for (let at = 0; at < wave.length; at += 1) wave[at] = (samples[at] ?? 0) / 32_768;
  return wave;
}

/** The root mean square of each frame of voice detection. */
function levelsOf(samples: Float32Array): Float32Array {
  const levels = new Float32Array(Math.ceil(samples.length / FRAME_SAMPLES));
  for (let frame = 0; frame < levels.length; frame += 1) {
    const end = Math.min((frame + 1) * FRAME_SAMPLES, samples.length);
    let sum = 0;
    for (let at = frame * FRAME_SAMPLES; at < end; at += 1) sum += (samples[at] ?? 0) ** 2;
    levels[frame] = Math.sqrt(sum / (end - frame * FRAME_SAMPLES));
  }
  return levels;
}

function assertNever(job: never): never {
  throw new TypeError(`No such job: ${String(job)}`);
}
