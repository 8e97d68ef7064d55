import { describe, expect, it } from 'vitest';
import { VoiceGate } from './voice-gate.ts';

function changes(probabilities: readonly number[], levels: readonly number[] = []): string[] {
  const gate = new VoiceGate();
  return probabilities.flatMap((probability, index) => {
    const change = gate.push(probability, levels[index] ?? 0.1);
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

  it('[WB50] knows a loud doubtful word for the voice that was heard before, and leaves a soft sound out', () => {
    const voice = Array<number>(12).fill(0.9);
    const pause = Array<number>(6).fill(0.01);
    const word = [0.25, 0.3, 0.25, 0.1, 0.1];
    const told = [...voice, ...pause, ...word, ...pause];
    const levels = (wordLevel: number) => [
      ...voice.map(() => 0.1),
      ...pause.map(() => 0.001),
      ...word.map(() => wordLevel),
    ];
    expect(changes(told, [...levels(0.08), ...pause.map(() => 0.001)])).toEqual(['1 on', '16 off', '19 on', '27 off']);
    expect(changes(told, [...levels(0.02), ...pause.map(() => 0.001)])).toEqual(['1 on', '16 off']);
    // Before a voice was heard nobody knows how loud it is.
    expect(
      changes(
        word,
        word.map(() => 0.3),
      ),
    ).toEqual([]);
  });
});
