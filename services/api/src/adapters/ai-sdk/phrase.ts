import type { Use } from '@intervue/shared';
import {
  asSchema,
  generateText,
  type JSONSchema7,
  jsonSchema,
  type LanguageModel as SdkModel,
  type LanguageModelUsage,
  type ModelMessage as SdkMessage,
  Output,
  type Schema,
  streamText,
} from 'ai';
import type { z } from 'zod';
import type { Account } from '../../ports/account.ts';
import type { FormFiller } from '../../ports/form-filler.ts';
import type { Instruction, LanguageModel, ModelMessage, ReplyRequest } from '../../ports/language-model.ts';
import { type KeyRing, withKeys } from '../resilience/key-ring.ts';
import { VendorFailure, vendorFailure } from '../resilience/vendor-failure.ts';

/** A line has sixty words; what a model thinks before it writes is counted here as well. */
const REPLY_TOKENS_MAX = 1_200;
const FORM_TOKENS_MAX = 8_000;
/** Of English text, roughly: for calls whose end nobody waited for. */
const CHARS_A_TOKEN = 4;

type CallSettings = Pick<Parameters<typeof streamText>[0], 'providerOptions'>;

export type AiSdkOptions = {
  vendor: string;
  model: string;
  keys: KeyRing;
  /** The vendor's model with this key. */
  open: (key: string) => Exclude<SdkModel, string>;
  settings?: CallSettings;
};

/** A model behind the AI SDK, as an interviewer and as one who fills in forms. What vendors share; each has a file of its own. */
export function createAiSdkModel(options: AiSdkOptions): LanguageModel & FormFiller {
  const { vendor, model, keys, open } = options;
  const about = { vendor, stage: 'interviewer' } as const;
  const label = `${vendor}/${model}`;
  return {
    label,
    async *reply(request, asked): AsyncIterable<string> {
      asked.signal.throwIfAborted();
      yield* withKeys(keys, about, (key) => written(request, { ...options, ...asked, about, label, model: open(key) }));
    },
    async fill(request, { signal, account }) {
      const ask = async function* () {
        yield* withKeys(keys, about, async function* (key) {
          const { output, usage } = await generateText({
            model: open(key),
            instructions: request.system,
            messages: sdkMessages(request.messages),
            output: Output.object({ schema: await withoutLimits(request.schema) }),
            maxOutputTokens: FORM_TOKENS_MAX,
            abortSignal: signal,
            ...COMMON,
            ...options.settings,
          });
          account?.used(countedUse(label, usage));
          yield output;
        });
      };
      try {
        for await (const form of ask()) return request.schema.parse(form);
        throw new VendorFailure(about, 'empty');
      } catch (error) {
        signal.throwIfAborted();
        throw vendorFailure(error, about);
      }
    },
  };
}

/** Vendors refuse schemas that limit lengths and the like: what comes back is checked here, by the whole schema. */
async function withoutLimits<Form>(schema: z.ZodType<Form>): Promise<Schema<Form>> {
  const whole = await asSchema(schema).jsonSchema;
  const bare = JSON.parse(
    JSON.stringify(whole, (key, value: unknown) => (LIMITS.has(key) && !isField(value) ? undefined : value)),
  ) as JSONSchema7;
  return jsonSchema<Form>(bare, {
    validate: (value) => {
      const read = schema.safeParse(value);
      return read.success ? { success: true, value: read.data } : { success: false, error: read.error };
    },
  });
}

/** A field of a form may bear the name of a limit. */
function isField(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value;
}

const LIMITS: ReadonlySet<string> = new Set([
  ...['minLength', 'maxLength', 'pattern', 'format', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'default'],
]);

/** Retries are decided in one place, and not here; nothing of a call is logged or kept by the library. */
const COMMON = { maxRetries: 0, experimental_telemetry: { isEnabled: false } } as const;

type Writing = Omit<AiSdkOptions, 'open' | 'model' | 'keys'> & {
  model: Exclude<SdkModel, string>;
  signal: AbortSignal;
  account?: Account;
  label: string;
  about: { vendor: string; stage: 'interviewer' };
};

async function* written(request: ReplyRequest, options: Writing): AsyncGenerator<string, void> {
  const { model, signal, account, label, about, settings } = options;
  const messages = [...request.messages, { role: 'candidate' as const, text: instructionText(request.instruction) }];
  let chars = 0;
  let isTold = false;
  try {
    const { stream } = streamText({
      model,
      instructions: request.system,
      messages: sdkMessages(messages),
      maxOutputTokens: REPLY_TOKENS_MAX,
      abortSignal: signal,
      onError: () => {},
      ...COMMON,
      ...settings,
    });
    for await (const part of stream) {
      signal.throwIfAborted();
      if (part.type === 'error') throw vendorFailure(part.error, about);
      if (part.type === 'text-delta' && part.text !== '') {
        chars += part.text.length;
        yield part.text;
      }
      if (part.type !== 'finish') continue;
      account?.used(countedUse(label, part.totalUsage));
      isTold = true;
      checkEnd(part, chars, about);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw vendorFailure(error, about);
  } finally {
    if (!isTold) tellGuess(account, { label, request, chars, isCalledOff: signal.aborted });
  }
}

/** @throws {VendorFailure} for a line that ended and is none. */
function checkEnd(
  { finishReason, rawFinishReason }: { finishReason: string; rawFinishReason: string | undefined },
  chars: number,
  about: Writing['about'],
): void {
  if (finishReason === 'content-filter') throw new VendorFailure(about, 'filtered');
  if (chars === 0) throw new VendorFailure(about, 'empty');
  // A stream that just stops has no reason of the vendor's.
  if (finishReason === 'other' && rawFinishReason === undefined) throw new VendorFailure(about, 'cut-off');
}

/** What the line must do. Its heading stands in brackets, which no candidate's words can hold. */
function instructionText({ task, question, wording }: Instruction): string {
  const ending = question === null ? 'It asks no question.' : `It ends in this question, kept in meaning: ${question}`;
  return `[your next line]\nWhat it does: ${task}\n${ending}\nHow it could sound: ${wording}\nWrite the line and nothing else.`;
}

/** Messages that take turns, as every vendor wants them. */
function sdkMessages(messages: readonly ModelMessage[]): SdkMessage[] {
  const made: { role: 'user' | 'assistant'; content: string }[] = [];
  for (const { role, text } of messages) {
    const sdkRole = role === 'candidate' ? 'user' : 'assistant';
    const last = made.at(-1);
    if (last?.role === sdkRole) last.content += `\n\n${text}`;
    else made.push({ role: sdkRole, content: text });
  }
  return made;
}

function countedUse(engine: string, usage: LanguageModelUsage): Use {
  const { inputTokens = 0, outputTokens = 0 } = usage;
  return { stage: 'interviewer', engine, calls: 1, inputTokens, outputTokens, audioMs: 0, characters: 0 };
}

/** A call whose end nobody waited for was used all the same; one that was refused was not. */
function tellGuess(
  account: Account | undefined,
  call: { label: string; request: ReplyRequest; chars: number; isCalledOff: boolean },
): void {
  if (call.chars > 0 || call.isCalledOff) account?.used(guessedUse(call.label, call.request, call.chars));
}

function guessedUse(engine: string, { system, messages }: ReplyRequest, chars: number): Use {
  const asked = system.length + messages.reduce((sum, { text }) => sum + text.length, 0);
  const inputTokens = Math.ceil(asked / CHARS_A_TOKEN);
  const outputTokens = Math.ceil(chars / CHARS_A_TOKEN);
  return { stage: 'interviewer', engine, calls: 1, inputTokens, outputTokens, audioMs: 0, characters: 0 };
}
