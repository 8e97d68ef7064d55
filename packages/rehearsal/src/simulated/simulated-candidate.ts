import type { ClientMessage, Phase } from '@intervue/shared';
import type { Scenario } from './scenario.ts';

/** A button, as the wire has it. */
type Press = Extract<ClientMessage, { type: 'request' }>['request'];

/** What a simulated candidate does when it is its turn. */
export type Reaction =
  | { does: 'speaks'; text: string; interrupts: boolean; dropsLine: boolean; goesOn: string | null }
  | { does: 'presses'; request: Press }
  | { does: 'stays-silent' };

/** Decides what a candidate of a scenario does, turn by turn: the same scenario and seed behave the same. */
export class SimulatedCandidate {
  readonly scenario: Scenario;
  readonly #draw: () => number;
  readonly #given = new Map<string, number>();
  #wasSilent = false;

  constructor(scenario: Scenario, seed: number) {
    this.scenario = scenario;
    this.#draw = drawsFrom(seed);
  }

  /** @param phase of the interviewer's last line. */
  reactsIn(phase: Phase): Reaction {
    const { habits } = this.scenario;
    // Twice in a row would be an interview with nobody.
    this.#wasSilent = !this.#wasSilent && this.#happens(habits.silent);
    if (this.#wasSilent) return { does: 'stays-silent' };
    for (const [request, share] of Object.entries(habits.presses) as [Press, number][]) {
      if (this.#happens(share)) return { does: 'presses', request };
    }
    return {
      does: 'speaks',
      text: this.#nextOf(phase === 'completed' ? 'wrap_up' : phase),
      interrupts: this.#happens(habits.interrupts),
      dropsLine: this.#happens(habits.drops_line),
      goesOn: this.#happens(habits.goes_on) ? this.#nextOf('goes_on') : null,
    };
  }

  #happens(share: number): boolean {
    // Drawn also when it never happens: a habit that is turned off must not change the others.
    return this.#draw() < share;
  }

  /** One after the other from a place that depends on the seed, so that nobody says the same twice before having said everything. */
  #nextOf(when: keyof Scenario['says']): string {
    const texts = this.scenario.says[when];
    const isInOrder = when === 'wrap_up';
    const at = this.#given.get(when) ?? (isInOrder ? 0 : Math.floor(this.#draw() * texts.length));
    this.#given.set(when, at + 1);
    return texts[isInOrder ? Math.min(at, texts.length - 1) : at % texts.length] ?? '';
  }
}

/** Numbers from 0 to 1 (mulberry32). */
function drawsFrom(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
