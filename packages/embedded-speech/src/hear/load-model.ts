import { readFile } from 'node:fs/promises';
import { InferenceSession } from 'onnxruntime-node';

/** Loads a model for one thread of computing; the pool has one worker a core. The caller releases the session. */
export async function loadModel(url: URL): Promise<InferenceSession> {
  return InferenceSession.create(await readFile(url), {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
}
