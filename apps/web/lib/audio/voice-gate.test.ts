import { describe, expect, it } from 'vitest';
import { VoiceGate } from './voice-gate.ts';

function changes(probabilities: readonly number[]): string[] {
  const gate = new VoiceGate();
  return probabilities.flatMap((probability, index) => {
    const change = gate.push(probability);
    return change ? [`${index} ${change.voice}`] : [];
  });
}

describe('the voice gate', () => {
  it('[WB50] opens for a syllable and not for a click', () => {
    expect(changes([0, 0.9, 0, 0, 0.9, 0.9, 0.9])).toEqual(['5 on']);
  });

  it('[WB50] stays open through the gaps within words, and closes in a pause', () => {
    expect(changes([0.9, 0.9, 0.1, 0.1, 0.1, 0.1, 0.9, 0.4, 0.1, 0.1, 0.1, 0.1, 0.1])).toEqual(['1 on', '12 off']);
  });
});
