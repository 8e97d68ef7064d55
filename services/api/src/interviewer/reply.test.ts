import { describe, expect, it } from 'vitest';
import { AbortScope } from '../base/abort-scope.ts';
import { systemClock } from '../base/clock.ts';
import { IntervueError } from '../base/intervue-error.ts';
import type { LanguageModel, ReplyRequest } from '../ports/language-model.ts';
import { conversationOf } from './conversation.ts';
import { examplePlan } from './example-plan.test-data.ts';
import { instructionFor } from './instruction.ts';
import { beginInterviewer } from './interviewer-state.ts';
import { systemPrompt } from './phase-instructions.ts';
import { type ReplyPiece, reply } from './reply.ts';

const plan = examplePlan({});
const state = beginInterviewer(plan);
const instruction = instructionFor(plan, state, { kind: 'ask', questionId: 'main-1', after: 'answer' }, 'Fine.');
const system = systemPrompt({ type: 'behavioral', difficulty: 'medium', phase: 'main_questions' });
const request: ReplyRequest = { system, messages: conversationOf(state), instruction };
const context = { instruction, state, system };

function saying(...pieces: string[]): LanguageModel {
  return {
    label: 'scripted',
    async *reply() {
      yield* pieces;
    },
  };
}

type Said = { text: string; sources: string[]; reason: string | undefined };

async function pieces(model: LanguageModel, scope = new AbortScope()): Promise<ReplyPiece[]> {
  const all: ReplyPiece[] = [];
  for await (const piece of reply(model, request, context, {
    scope,
    clock: systemClock,
    firstMs: 2_000,
    patienceMs: 2_000,
  })) {
    all.push(piece);
  }
  return all;
}

async function ask(model: LanguageModel, scope?: AbortScope): Promise<Said> {
  const all = await pieces(model, scope);
  const reason = all.find((piece) => piece.reason !== undefined)?.reason;
  return { text: all.map((piece) => piece.text).join(' '), sources: all.map((piece) => piece.source), reason };
}

describe('reply', () => {
  it('[IV54] says what a model wrote when it may be said, sentence by sentence', async () => {
    const question = plan.questions[0]?.text ?? '';
    const said = await ask(saying('Thank', ' you. ', question.slice(0, 9), question.slice(9)));
    expect(said).toEqual({ text: `Thank you. ${question}`, sources: ['model', 'model'], reason: undefined });
  });

  it('[IV61] says the built-in wording in one piece', async () => {
    const whole = { text: instruction.wording, source: 'built-in', isWhole: true };
    expect(await pieces(saying(instruction.wording))).toEqual([whole]);
  });

  it('[IV59] says the built-in words instead of a refused reply, and why', async () => {
    const refused = await ask(saying('Great answer! You are hired.'));
    expect(refused).toEqual({ text: instruction.wording, sources: ['built-in'], reason: 'verdict' });
    expect(await ask(saying())).toEqual({ text: instruction.wording, sources: ['built-in'], reason: 'empty' });
  });

  it('[IV59] goes on in built-in words when the model fails after it began: what was said stays said', async () => {
    const failing: LanguageModel = {
      label: 'failing',
      async *reply() {
        yield 'Thank you. And';
        throw new IntervueError('provider-unavailable');
      },
    };
    expect(await ask(failing)).toEqual({
      text: `Thank you. ${instruction.question}`,
      sources: ['model', 'built-in'],
      reason: 'provider-unavailable',
    });
  });

  it('[IV59] throws the reason when called off, before and in the middle', async () => {
    const scope = new AbortScope();
    const reason = new Error('no longer wanted');
    const endless: LanguageModel = {
      label: 'endless',
      async *reply() {
        yield 'Thank you. ';
        scope.end(reason);
        yield 'Never said.';
      },
    };
    await expect(ask(endless, scope)).rejects.toBe(reason);
    await expect(ask(saying('x'), scope)).rejects.toBe(reason);
  });

  it('[IV60] stops reading a model that does not stop, and lets it clean up', async () => {
    let pieces = 0;
    let isClosed = false;
    const endless: LanguageModel = {
      label: 'endless',
      async *reply() {
        try {
          for (;;) {
            pieces += 1;
            yield 'on and on ';
          }
        } finally {
          isClosed = true;
        }
      },
    };
    expect(await ask(endless)).toMatchObject({ text: instruction.wording, sources: ['built-in'] });
    expect(pieces).toBeLessThan(1_000);
    expect(isClosed).toBe(true);
  });
});
