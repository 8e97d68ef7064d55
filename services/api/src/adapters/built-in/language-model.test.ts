import { describe, expect, it } from 'vitest';
import type { ReplyRequest } from '../../ports/language-model.ts';
import { createBuiltInLanguageModel } from './language-model.ts';

const wording = "Thanks, I see. Let's go on. What did you do then?";
const request: ReplyRequest = {
  system: '',
  messages: [{ role: 'candidate', text: 'Hello.' }],
  instruction: { move: { kind: 'wait' }, task: '', question: null, wording },
};

describe('the built-in model', () => {
  it('[IV61] says the wording whole', async () => {
    expect(await piecesOf(new AbortController().signal)).toEqual([wording]);
  });

  it('[IV61] throws the reason when called off', async () => {
    const signal = AbortSignal.abort(new Error('no longer wanted'));
    await expect(piecesOf(signal)).rejects.toThrow('no longer wanted');
  });
});

async function piecesOf(signal: AbortSignal): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of createBuiltInLanguageModel().reply(request, { signal })) pieces.push(piece);
  return pieces;
}
