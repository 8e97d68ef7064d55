import {
  AUDIO_FRAME_HEADER_BYTES,
  CLOSE_CODES,
  ClientMessage,
  FRAME_CODECS,
  FRAME_KINDS,
  InterviewSettings,
  LIMITS,
  ParsedResume,
  Progress,
  ServerMessage,
  TOKEN_PROTOCOL_PREFIX,
  WS_PATH,
  WS_PROTOCOL,
} from '../../packages/shared/src/index.ts';
import { exampleOf } from './examples.ts';
import { jsonSchemaOf, messagesOf, type Message } from './json-schema.ts';
import { fieldTable, fingerprint, table } from './tables.ts';

const SHAPES = { InterviewSettings, Progress, ParsedResume } as const;

/** docs/PROTOCOL.md: everything another client needs to hold an interview. */
export function protocolPage(): string {
  const shapes = new Map(
    Object.entries(SHAPES).flatMap(([name, schema]) =>
      (['input', 'output'] as const).map((io) => [fingerprint(jsonSchemaOf(schema, io)), name] as const),
    ),
  );
  const client = messagesOf(ClientMessage, 'input');
  const server = messagesOf(ServerMessage, 'output');
  return [
    INTRODUCTION,
    binaryFrames(),
    '## From the client',
    ...client.map((message) => section('client', message, shapes)),
    '## From the server',
    ...server.map((message) => section('server', message, shapes)),
    '## Shapes',
    ...Object.entries(SHAPES).map(
      ([name, schema]) => `### ${name}\n\n${fieldTable(jsonSchemaOf(schema, 'input'), shapes)}`,
    ),
    closeCodes(),
    '',
  ].join('\n\n');
}

const INTRODUCTION = `# The wire

Made from \`packages/shared/src/wire\` by \`pnpm docs:generate\`; do not edit. Machine-readable: \`docs/asyncapi.json\`,
\`docs/protocol.schema.json\`, and for the REST calls \`docs/openapi.json\`. Errors: \`docs/errors.md\`. Rules with tests:
\`docs/spec/protocol.md\`.

One WebSocket holds one interview. Text frames are JSON objects with a \`type\`; binary frames are sound. Unknown fields are
ignored on both sides. A message that cannot be read is answered by \`error\` and the socket stays open.

## Opening the socket

1. \`POST /api/interviews\` creates an interview: it answers with \`session_id\` and \`token\`, and sets the token as a cookie.
2. Open \`${WS_PATH.replace(':id', '{session_id}')}\` with the subprotocol \`${WS_PROTOCOL}\`. Without the cookie, name the token as a second subprotocol:
   \`${TOKEN_PROTOCOL_PREFIX}\` followed by the token. A token never stands in an address.

Messages marked **stored** carry \`seq\`, are written to the interview's log before they are sent, and are sent again after a
reconnect. \`seq\` counts stored events without gaps; an event that shows as two messages gives both the same \`seq\`. A message
with a \`client_msg_id\` is answered by \`ack\` once what it asked for is stored; the same again gets the same answer and
changes nothing else. One client at a time holds an interview: a newer one takes over, the older is closed with 4009.

## The streaming client

| client | server |
| --- | --- |
| opens the socket | \`session_started\` |
| \`hello\` with \`last_seq\` | \`hello\`, every stored message after \`last_seq\`, \`resumed\` |
| \`resume_context\` (optional), \`start_interview\` | \`ack\`, \`status\` generating, \`transcript\`, \`progress\`, \`status\` speaking |
| | \`speech_start\`, binary frames with \`speech_clause\` between them, \`speech_end\` |
| \`playout\` a few times a second, then \`playback_done\` | \`status\` ready |
| \`audio_begin\` | \`status\` listening, \`audio_have\`, \`ack\` |
| binary frames, \`audio_end\` with the number of samples | \`status\` processing_stt, \`ack\` when stored, \`transcript\`, \`status\` generating … |
| or \`answer_text\`, or \`request\` | \`ack\` when stored, the same from there on |
| \`audio_begin\` while the interviewer speaks | \`speech_cancel\`; \`transcript_trimmed\` with what was heard |
| a frame is missing | \`audio_have\`: send again from that sample; what comes after a gap is not taken |
| the line drops; a new socket, \`hello\` with the last \`seq\` | what was missed; \`resumed\` with \`open_answer\`: send the rest of that answer |
| \`end_session\` | \`ack\`, \`session_ended\`, close 1000 |

The server pings every \`heartbeat_ms\` and gives up a socket after two silent ones; \`ping\` lets a client do the same. Sound that
was not acknowledged is kept by the client until the \`ack\` of its \`audio_end\`.

## The simple client

The original protocol, for a client that records whole answers and plays whole replies. It says no \`hello\`.

| client | server |
| --- | --- |
| opens the socket | \`session_started\` |
| \`resume_context\` (optional), \`start_interview\` | \`status\` generating, \`transcript\`, \`status\` speaking, \`audio_response\` |
| \`playback_done\` or \`playback_complete\` | \`status\` ready |
| \`audio\`: one answer as base64 of WebM, MP4, Ogg or WAV | \`status\` processing_stt, \`transcript\`, \`status\` generating, \`transcript\`, \`status\` speaking, \`audio_response\` |
| an answer in which nothing was heard | \`notice\`, \`error\` EMPTY_TRANSCRIPTION, \`audio_response\`, \`status\` ready |
| \`end_session\` | \`session_ended\`, close 1000 |`;

function binaryFrames(): string {
  const rows = [
    [
      '0',
      'u8',
      'kind',
      Object.entries(FRAME_KINDS)
        .map(([name, value]) => `${value} ${name}`)
        .join(', '),
    ],
    [
      '1',
      'u8',
      'codec',
      Object.entries(FRAME_CODECS)
        .map(([name, value]) => `${value} ${name}`)
        .join(', '),
    ],
    ['2', 'u16', 'epoch', 'of `audio_begin` or `speech_start`; frames of an older epoch are dropped'],
    ['4', 'u32', 'first sample', 'index of the first sample, counted from the start of the answer or reply'],
    [String(AUDIO_FRAME_HEADER_BYTES), 'i16 …', 'samples', 'mono PCM, at least one'],
  ];
  return `## Binary frames

Little endian. The microphone is sent as \`pcm16-16k\`, about 20 ms a frame; at most ${LIMITS.audioFrameBytesMax.toLocaleString('en-US')} bytes with the header.

${table(['byte', 'kind', 'name', 'meaning'], rows)}`;
}

function section(side: 'client' | 'server', message: Message, shapes: ReadonlyMap<string, string>): string {
  const [name = '', ...others] = message.names;
  const fields = message.schema.properties ?? {};
  const marks = [
    others.length > 0 ? `Also called ${others.map((other) => `\`${other}\``).join(', ')}.` : '',
    side === 'client' && fields.client_msg_id ? 'Acknowledged when it carries a `client_msg_id`.' : '',
    side === 'server' && fields.seq && name !== 'ack'
      ? message.schema.required?.includes('seq')
        ? '**Stored.**'
        : '**Stored** when it carries `seq`.'
      : '',
  ].filter(Boolean);
  return [
    `### ${side === 'client' ? '→' : '←'} \`${name}\``,
    [message.says, ...marks].join(' '),
    fieldTable(message.schema, shapes, ['type']),
    `\`\`\`json\n${JSON.stringify(exampleOf(side, name))}\n\`\`\``,
  ].join('\n\n');
}

function closeCodes(): string {
  const advice = {
    retry: 'come back, with back-off',
    once: 'come back once, with a fresh token',
    never: 'do not come back by yourself',
  };
  const rows = Object.entries(CLOSE_CODES).map(([code, { name, retry }]) => [code, name, advice[retry]]);
  return `## Close codes\n\n${table(['code', 'why', 'what the client does'], [...rows, ['any other', '', advice.retry]])}`;
}
