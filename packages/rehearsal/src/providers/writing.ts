import { z } from 'zod';
import type { Answer } from './faulty-answer.ts';

/** What a model is asked, however the vendor writes it. */
export type Asked = { system: string; messages: readonly { role: string; text: string }[]; isForm: boolean };

const Text = z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]).nullish();
const Message = z.looseObject({ role: z.string().optional(), content: Text });
const Body = z.looseObject({
  model: z.string(),
  stream: z.boolean().optional(),
  system: Text,
  instructions: z.string().optional(),
  messages: z.array(Message).optional(),
  input: z.array(Message).optional(),
  output_config: z.looseObject({}).optional(),
  response_format: z.looseObject({}).optional(),
  text: z.looseObject({ format: z.looseObject({ type: z.string() }).optional() }).optional(),
});

/** Reads the body of any of the three wires. @throws when it is none of them. */
export function readAsked(body: string): { asked: Asked; model: string; isStream: boolean } {
  const read = Body.parse(JSON.parse(body));
  const all = (read.messages ?? read.input ?? []).map((one) => ({
    role: one.role ?? 'user',
    text: textOf(one.content),
  }));
  const isRule = ({ role }: { role: string }) => role === 'system' || role === 'developer';
  const rules = [textOf(read.system), read.instructions ?? '', ...all.filter(isRule).map(({ text }) => text)];
  const isForm =
    read.output_config !== undefined || read.response_format !== undefined || read.text?.format?.type === 'json_schema';
  const asked = { system: rules.filter(Boolean).join('\n'), messages: all.filter((one) => !isRule(one)), isForm };
  return { asked, model: read.model, isStream: read.stream === true };
}

function textOf(content: z.infer<typeof Text>): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map(({ text }) => text ?? '').join('\n');
}

type Pace = { pieceMs: number; firstMs: number };

function words(text: string): string[] {
  return text.match(/\s*\S+/g) ?? [];
}

function sse(data: object, event?: string): string {
  return `${event ? `event: ${event}\n` : ''}data: ${JSON.stringify(data)}\n\n`;
}

const TOKENS = { input: 120, output: 24 };

/** Anthropic's Messages API. */
export function anthropicAnswer(text: string, model: string, isStream: boolean, pace: Pace): Answer {
  const type = (name: string, data: object) => sse({ type: name, ...data }, name);
  const message = { id: 'msg_fake', type: 'message', role: 'assistant', model };
  const usage = { input_tokens: TOKENS.input, output_tokens: TOKENS.output };
  const start = type('message_start', {
    message: { ...message, content: [], stop_reason: null, stop_sequence: null, usage: { ...usage, output_tokens: 1 } },
  });
  const open = type('content_block_start', { index: 0, content_block: { type: 'text', text: '' } });
  const end = (stop_reason: string) => [
    type('content_block_stop', { index: 0 }),
    type('message_delta', { delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: TOKENS.output } }),
    type('message_stop', {}),
  ];
  const deltas = words(text).map((piece) =>
    type('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } }),
  );
  const error = (status: number) =>
    JSON.stringify({ type: 'error', error: { type: ERROR_TYPES[status] ?? 'api_error', message: secretive(status) } });
  const whole = { ...message, content: [{ type: 'text', text }], stop_reason: 'end_turn', stop_sequence: null, usage };
  return {
    ...pace,
    type: isStream ? 'text/event-stream' : 'application/json',
    pieces: isStream ? [`${start}${open}`, ...deltas, end('end_turn').join('')] : halves(JSON.stringify(whole)),
    error,
    errorPiece: type('error', { error: { type: 'overloaded_error', message: 'Overloaded' } }),
    badPiece: 'event: content_block_delta\ndata: {"type":"content_block_delta","delta":{"te\n\n',
    filtered: [`${start}${open}`, ...end('refusal')],
  };
}

/** OpenAI's Responses API. */
export function responsesAnswer(text: string, model: string, isStream: boolean, pace: Pace): Answer {
  const message = (content: string) => ({
    id: 'msg_fake',
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text: content, annotations: [], logprobs: [] }],
  });
  const usage = {
    input_tokens: TOKENS.input,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: TOKENS.output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: TOKENS.input + TOKENS.output,
  };
  const response = (status: string, more: object) => ({
    id: 'resp_fake',
    object: 'response',
    created_at: 1_700_000_000,
    model,
    status,
    ...more,
  });
  let number = 0;
  const type = (name: string, data: object) => sse({ type: name, sequence_number: (number += 1), ...data }, name);
  const opening = [
    type('response.created', { response: response('in_progress', { output: [], usage: null }) }),
    type('response.output_item.added', {
      output_index: 0,
      item: { ...message(''), status: 'in_progress', content: [] },
    }),
    type('response.content_part.added', {
      item_id: 'msg_fake',
      output_index: 0,
      content_index: 0,
      part: { type: 'output_text', text: '', annotations: [], logprobs: [] },
    }),
  ].join('');
  const deltas = words(text).map((delta) =>
    type('response.output_text.delta', { item_id: 'msg_fake', output_index: 0, content_index: 0, delta, logprobs: [] }),
  );
  const done = response('completed', { output: [message(text)], usage, incomplete_details: null });
  const ending = [
    type('response.output_item.done', { output_index: 0, item: message(text) }),
    type('response.completed', { response: done }),
  ].join('');
  const stopped = response('incomplete', { output: [], usage, incomplete_details: { reason: 'content_filter' } });
  return {
    ...pace,
    ...openAiErrors,
    type: isStream ? 'text/event-stream' : 'application/json',
    pieces: isStream ? [opening, ...deltas, ending] : halves(JSON.stringify(done)),
    errorPiece: type('error', { code: 'server_error', message: 'The server had an error', param: null }),
    badPiece: 'data: {"type":"response.output_text.delta","del\n\n',
    filtered: [opening, type('response.incomplete', { response: stopped })],
  };
}

/** OpenAI's chat completions, as compatible servers speak it. */
export function chatAnswer(text: string, model: string, isStream: boolean, pace: Pace): Answer {
  const common = { id: 'chatcmpl-fake', created: 1_700_000_000, model };
  const usage = {
    prompt_tokens: TOKENS.input,
    completion_tokens: TOKENS.output,
    total_tokens: TOKENS.input + TOKENS.output,
  };
  const chunk = (delta: object, finish_reason: string | null) =>
    sse({ ...common, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason }] });
  const end = (reason: string) =>
    [
      chunk({}, reason),
      sse({ ...common, object: 'chat.completion.chunk', choices: [], usage }),
      'data: [DONE]\n\n',
    ].join('');
  const opening = chunk({ role: 'assistant', content: '' }, null);
  const message = { role: 'assistant', content: text };
  const choices = [{ index: 0, message, finish_reason: 'stop' }];
  const whole = { ...common, object: 'chat.completion', choices, usage };
  return {
    ...pace,
    ...openAiErrors,
    type: isStream ? 'text/event-stream' : 'application/json',
    pieces: isStream
      ? [opening, ...words(text).map((content) => chunk({ content }, null)), end('stop')]
      : halves(JSON.stringify(whole)),
    errorPiece: sse({ error: { message: 'The server had an error', type: 'server_error', code: null } }),
    badPiece: 'data: {"id":"chatcmpl-fake","choi\n\n',
    filtered: [opening, end('content_filter')],
  };
}

const ERROR_TYPES: Record<number, string> = { 401: 'authentication_error', 429: 'rate_limit_error', 500: 'api_error' };

/** Vendors quote what they were sent in their messages: ours must never travel on. */
export function secretive(status: number): string {
  return status === 401
    ? 'Incorrect API key provided: sk-canary-0123456789.'
    : `Something said about canary-words (${status}).`;
}

export const openAiErrors = {
  error: (status: number) =>
    JSON.stringify({ error: { message: secretive(status), type: ERROR_TYPES[status], param: null, code: null } }),
};

export function halves(text: string): string[] {
  const middle = Math.floor(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}
