import type { Stage, Use } from '@intervue/shared';
import { toFile } from 'openai';
import { z } from 'zod';
import { Relay } from '../../base/relay.ts';
import { encodeWav } from '../../base/wav.ts';
import type { HeardWord, TranscriptPart, Transcriber } from '../../ports/transcriber.ts';
import { type KeyRing, withKeys } from '../resilience/key-ring.ts';
import { VendorFailure, vendorFailure } from '../resilience/vendor-failure.ts';
import { type Piece, piecesAtPauses } from './pieces-at-pauses.ts';
import { openAiClient } from './speech-wire.ts';

/** How this model is asked: as Whisper (segments and word times) or as its successors (deltas, and how sure each token was). */
export type HearingDialect = 'whisper' | 'gpt';

export type OpenAiTranscriberOptions = {
  vendor: 'openai' | 'openai-compatible';
  model: string;
  dialect: HearingDialect;
  /** Ends in `/v1`; null is OpenAI's own. */
  baseUrl: string | null;
  keys: KeyRing;
};

type Asked = Parameters<Transcriber['transcribe']>[1];
type Final = Extract<TranscriptPart, { type: 'transcript-final' }>;

const PER_MS = 16;
/** Vendors cut longer hints off from the front. */
const HINT_CHARS_MAX = 600;

/** Whisper and its successors, of OpenAI or of any server that speaks the same: an answer in pieces, each sent once it is over. */
export function createOpenAiTranscriber(options: OpenAiTranscriberOptions): Transcriber {
  const about = { vendor: options.vendor, stage: 'hearing' as Stage };
  return {
    label: `${options.vendor}/${options.model}`,
    isLive: false,
    async *transcribe(audio, asked): AsyncIterable<TranscriptPart> {
      const { signal } = asked;
      signal.throwIfAborted();
      // Each piece is sent as soon as it is over and read in order: at the end of an answer only its last one is waited for.
      const pieces = new Relay<Relay<TranscriptPart>>();
      void send(audio, pieces, options, asked);
      try {
        for await (const piece of pieces.read(signal)) yield* piece.read(signal);
      } catch (error) {
        signal.throwIfAborted();
        throw vendorFailure(error, about);
      }
    },
  };
}

async function send(
  audio: AsyncIterable<Int16Array>,
  pieces: Relay<Relay<TranscriptPart>>,
  options: OpenAiTranscriberOptions,
  asked: Asked,
): Promise<void> {
  const about = { vendor: options.vendor, stage: 'hearing' as Stage };
  try {
    for await (const piece of piecesAtPauses(audio)) {
      const heard = new Relay<TranscriptPart>();
      pieces.push(heard);
      void heard.fill(withKeys(options.keys, about, (key) => hear(piece, key, options, asked)));
    }
    pieces.end();
  } catch (error) {
    pieces.fail(error);
  }
}

async function* hear(
  piece: Piece,
  key: string,
  options: OpenAiTranscriberOptions,
  asked: Asked,
): AsyncGenerator<TranscriptPart, void> {
  const { model, baseUrl, vendor, dialect } = options;
  const client = openAiClient({ key, baseUrl });
  const file = await toFile(encodeWav(piece.samples, 16_000), 'answer.wav', { type: 'audio/wav' });
  const common = { file, model, language: asked.language, ...hints(model, asked.terms) };
  const request = { signal: asked.signal };
  const span = { startMs: piece.startMs, endMs: piece.startMs + piece.samples.length / PER_MS };
  const use = { tokens: { inputTokens: 0, outputTokens: 0 } };
  if (dialect === 'whisper') {
    const times: ('word' | 'segment')[] = ['word', 'segment'];
    const settings = { response_format: 'verbose_json', timestamp_granularities: times, stream: false } as const;
    const answer = await client.audio.transcriptions.create({ ...common, ...settings }, request);
    yield* finalsOf(VerboseAnswer.parse(answer), span);
  } else {
    const include = model.startsWith('gpt-4o') ? { include: ['logprobs' as const] } : {};
    const stream = await client.audio.transcriptions.create({ ...common, ...include, stream: true }, request);
    let text = '';
    let isDone = false;
    for await (const event of stream) {
      asked.signal.throwIfAborted();
      const told = StreamEvent.safeParse(event);
      if (!told.success) continue;
      if (told.data.type === 'transcript.text.delta') {
        text += told.data.delta;
        yield { type: 'transcript-partial', text };
      } else {
        isDone = true;
        use.tokens = tokensOf(told.data);
        yield* finalOf(told.data.text, confidenceOf(told.data.logprobs), span);
      }
    }
    if (!isDone) throw new VendorFailure({ vendor, stage: 'hearing' }, text === '' ? 'empty' : 'cut-off');
  }
  asked.account?.used(pieceUse(`${vendor}/${model}`, piece, use.tokens));
}

/** Words to expect. `gpt-transcribe` takes a list, the others a text they take for what came before. */
function hints(model: string, terms: readonly string[]): { keywords: string[] } | { prompt: string } | object {
  if (terms.length === 0) return {};
  if (model === 'gpt-transcribe') return { keywords: [...terms] };
  return { prompt: terms.join(', ').slice(0, HINT_CHARS_MAX) };
}

function finalsOf(answer: VerboseAnswer, piece: { startMs: number; endMs: number }): Final[] {
  const words = (answer.words ?? []).map((word) => heardWord(word, piece.startMs));
  const segments = answer.segments ?? [];
  if (segments.length === 0) return finalOf(answer.text, null, piece, words);
  return segments.filter(isSomebody).flatMap((segment) => {
    const startMs = piece.startMs + (segment.start ?? 0) * 1_000;
    const endMs = segment.end == null ? piece.endMs : piece.startMs + segment.end * 1_000;
    const confidence = segment.avg_logprob == null ? null : shareOf(segment.avg_logprob);
    const own = words.filter((word) => word.startMs >= startMs - 1 && word.startMs < endMs);
    return finalOf(segment.text, confidence, { startMs, endMs }, own);
  });
}

/** What Whisper makes up for silence, it marks itself. */
function isSomebody({ no_speech_prob, avg_logprob }: Segment): boolean {
  return (no_speech_prob ?? 0) <= NOBODY || (avg_logprob ?? 0) >= UNSURE;
}

/** Of Whisper's own thresholds: above this it believes that nobody speaks, and below that it is not sure of the words. */
const NOBODY = 0.6;
const UNSURE = -1;

/** One final, or none where there are no words. */
function finalOf(
  text: string,
  confidence: number | null,
  times: { startMs: number; endMs: number },
  words: readonly HeardWord[] = [],
): Final[] {
  if (text.trim() === '') return [];
  const final: Final = { type: 'transcript-final', text: text.trim(), confidence, ...times };
  return [words.length > 0 ? { ...final, words } : final];
}

function heardWord({ word, start, end }: { word: string; start: number; end: number }, fromMs: number): HeardWord {
  return { text: word, startMs: fromMs + start * 1_000, endMs: fromMs + end * 1_000, confidence: null };
}

function confidenceOf(logprobs: readonly { logprob?: number | null | undefined }[] | null | undefined): number | null {
  const known = (logprobs ?? []).flatMap(({ logprob }) => (logprob == null ? [] : [logprob]));
  return known.length === 0 ? null : shareOf(known.reduce((sum, one) => sum + one, 0) / known.length);
}

function shareOf(logprob: number): number {
  return Math.min(1, Math.max(0, Math.exp(logprob)));
}

function tokensOf({ usage }: { usage?: Tokens | null | undefined }) {
  return { inputTokens: usage?.input_tokens ?? 0, outputTokens: usage?.output_tokens ?? 0 };
}

function pieceUse(engine: string, piece: Piece, tokens: { inputTokens: number; outputTokens: number }): Use {
  return { stage: 'hearing', engine, calls: 1, ...tokens, audioMs: piece.samples.length / PER_MS, characters: 0 };
}

const Seconds = z.number().nonnegative();
const Segment = z.object({
  text: z.string(),
  start: Seconds.nullish(),
  end: Seconds.nullish(),
  avg_logprob: z.number().nullish(),
  no_speech_prob: z.number().nullish(),
});
type Segment = z.infer<typeof Segment>;
const VerboseAnswer = z.object({
  text: z.string(),
  segments: z.array(Segment).nullish(),
  words: z.array(z.object({ word: z.string(), start: Seconds, end: Seconds })).nullish(),
});
type VerboseAnswer = z.infer<typeof VerboseAnswer>;

const Tokens = z.object({ input_tokens: z.int().nullish(), output_tokens: z.int().nullish() });
type Tokens = z.infer<typeof Tokens>;
const StreamEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('transcript.text.delta'), delta: z.string() }),
  z.object({
    type: z.literal('transcript.text.done'),
    text: z.string(),
    logprobs: z.array(z.object({ logprob: z.number().nullish() })).nullish(),
    usage: Tokens.nullish(),
  }),
]);
