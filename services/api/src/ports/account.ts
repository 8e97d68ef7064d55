import type { Stage, Use } from '@intervue/shared';

/** How much is left: everything may be used, what is dear may not, or only what costs nothing. */
export type Thrift = 'none' | 'saving' | 'free-only';

/** One interview's account with the engines: they tell it what they used, and ask it what they may still use. */
export interface Account {
  readonly thrift: Thrift;
  /** Told once for each call. */
  used(use: Use): void;
  /** Another engine than the usual one had to do the work. */
  switched(stage: Stage, engine: string): void;
}
