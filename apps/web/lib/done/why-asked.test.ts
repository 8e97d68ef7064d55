import { describe, expect, it } from 'vitest';
import { whyAsked } from './why-asked.ts';

const REASONS = [
  'short',
  'own-part',
  'no-action',
  'no-result',
  'no-situation',
  'no-number',
  'vague',
  'unnamed-technology',
  'technology',
  'figure',
  'depth',
  'challenge',
  'dropped-thread',
  'contradiction',
];

describe('why a follow-up was asked', () => {
  it('[WB83] is said in plain words, each reason in its own', () => {
    const says = REASONS.map((reason) => whyAsked({ reason, picks_up: 'the queue' }));
    expect(new Set(says).size).toBe(REASONS.length);
    expect(says.find((one) => one.includes('number'))).toBe('You said “the queue”: a number was missing.');
    for (const one of says) expect(one).not.toMatch(/to hear more\.$/);
    expect(whyAsked({ reason: 'no-number', picks_up: null })).toBe('A number was missing.');
  });

  it('[WB83] names the word of the answer that called for it', () => {
    expect(whyAsked({ reason: 'trigger:latency', picks_up: 'the latency doubled' })).toBe(
      'You said “the latency doubled”: this question belongs to “latency”.',
    );
    expect(whyAsked({ reason: 'trigger:latency', picks_up: 'Latency' })).toBe('You said “Latency”: to hear more.');
    expect(whyAsked({ reason: 'trigger:latency', picks_up: null })).toBe('You spoke of “latency”.');
  });

  it('[WB83] is said in general words where the page does not know it', () => {
    const unknown = ['another', '', 'trigger:', 'constructor', '__proto__'];
    expect(unknown.map((reason) => whyAsked({ reason, picks_up: null }))).toEqual(unknown.map(() => 'To hear more.'));
  });
});
