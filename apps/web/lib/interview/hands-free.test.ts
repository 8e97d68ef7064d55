import { describe, expect, it } from 'vitest';
import { type HandsFreeScene, handsFreeAfter, quiet } from './hands-free.ts';

const on = { voice: 'on' } as const;
const off = { voice: 'off', silentMs: 160 } as const;
const theirTurn: HandsFreeScene = { turn: 'ready', isAnswering: false, isVoicePlaying: false, mayGoOn: false };
const speaking: HandsFreeScene = { turn: 'speaking', isAnswering: false, isVoicePlaying: true, mayGoOn: false };

describe('hands-free', () => {
  it('[WB51] begins the answer when the candidate begins to speak', () => {
    expect(handsFreeAfter(quiet, on, theirTurn, 0).actions).toEqual(['begin']);
  });

  it('[WB52] lowers the interviewer at the first sound, and raises it again after a cough', () => {
    const first = handsFreeAfter(quiet, on, speaking, 0);
    expect(first.actions).toEqual(['duck']);
    const later = handsFreeAfter(first.state, null, speaking, 40);
    expect(later.actions).toEqual([]);
    expect(handsFreeAfter(later.state, off, speaking, 200).actions).toEqual(['unduck']);
  });

  it('[WB52] lowers it at what may be the first of a voice, and raises it when it was none', () => {
    const rising = handsFreeAfter(quiet, null, { ...speaking, isRising: true }, 0);
    expect(rising.actions).toEqual(['duck']);
    expect(handsFreeAfter(rising.state, null, { ...speaking, isRising: true }, 32).actions).toEqual([]);
    expect(handsFreeAfter(rising.state, on, speaking, 32).actions).toEqual([]);
    expect(handsFreeAfter(rising.state, null, speaking, 32).actions).toEqual(['unduck']);
    expect(handsFreeAfter(quiet, null, { ...theirTurn, isRising: true }, 0).actions).toEqual([]);
  });

  it('[WB52] interrupts when the voice lasts', () => {
    const first = handsFreeAfter(quiet, on, speaking, 0);
    // It had been sounding for 94 ms when it was noticed.
    expect(handsFreeAfter(first.state, null, speaking, 45).actions).toEqual([]);
    expect(handsFreeAfter(first.state, null, speaking, 46).actions).toEqual(['begin']);
  });

  it('[WB53] tells the server of each silence within the answer', () => {
    const scene = { ...theirTurn, isAnswering: true };
    expect(handsFreeAfter(quiet, off, scene, 0).actions).toEqual(['tell-off']);
    expect(handsFreeAfter(quiet, on, scene, 0).actions).toEqual(['tell-on']);
    expect(handsFreeAfter(quiet, null, scene, 0).actions).toEqual([]);
  });

  it('[WB51] begins once it may when the candidate spoke before', () => {
    const busy: HandsFreeScene = { turn: 'generating', isAnswering: false, isVoicePlaying: false, mayGoOn: false };
    const early = handsFreeAfter(quiet, on, busy, 0);
    expect(early.actions).toEqual([]);
    expect(handsFreeAfter(early.state, null, theirTurn, 500).actions).toEqual(['begin']);
  });

  it('[WB55] who goes on while a spoken answer is replied to goes on with it', () => {
    const scene: HandsFreeScene = { turn: 'generating', isAnswering: false, isVoicePlaying: false, mayGoOn: true };
    expect(handsFreeAfter(quiet, on, scene, 0).actions).toEqual(['begin']);
  });

  it('[WB56] once an echo was heard, a voice over the interviewer must last longer', () => {
    const scene = { ...speaking, isEchoing: true };
    const first = handsFreeAfter(quiet, on, scene, 0);
    expect(handsFreeAfter(first.state, null, scene, 1_105).actions).toEqual([]);
    expect(handsFreeAfter(first.state, null, scene, 1_106).actions).toEqual(['begin']);
  });
});
