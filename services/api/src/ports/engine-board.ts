import type { EngineTrial, EngineTrialResult, EnginesView } from '@intervue/shared';

/** Which engine serves each stage, how each has been doing, and a way to try one. */
export interface EngineBoard {
  view(): EnginesView;
  /** Asks one engine once, on nobody's account. Never throws for what an engine does wrong: that is the result. */
  try(trial: EngineTrial, options: { signal: AbortSignal }): Promise<EngineTrialResult>;
}
