import type { z } from 'zod';
import { ERRORS, ErrorBody, REST } from '../../packages/shared/src/index.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';

type Call = { method: string; path: string; says: string; request?: z.ZodType; response: z.ZodType | null };

/** What the calls without a JSON answer send instead. */
const MEDIA: Readonly<Record<string, readonly string[]>> = {
  voiceSample: ['audio/wav'],
  transcript: ['text/plain', 'application/json'],
  audio: ['audio/wav'],
};
/** Calls that do not answer with 200 when all is well. */
const STATUS: Readonly<Record<string, number>> = { createInterview: 201, deleteInterview: 204 };
const QUERY: Readonly<Record<string, readonly object[]>> = {
  transcript: [{ name: 'format', in: 'query', schema: { type: 'string', enum: ['txt', 'json'] } }],
};

/** docs/openapi.json: every REST call as an OpenAPI 3.1 document. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, call] of Object.entries<Call>(REST)) {
    const path = call.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[call.method.toLowerCase()] = operation(name, call);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Intervue', version, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: 'http://localhost:8000' }],
    paths,
    components: {
      schemas: { ErrorBody: jsonSchemaOf(ErrorBody, 'output') },
      securitySchemes: {
        session: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token of one interview; a browser has it as a cookie.',
        },
      },
      responses: {
        Error: {
          description: `One of ${Object.keys(ERRORS).length} errors: see docs/errors.md.`,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } },
        },
      },
    },
  };
}

function operation(name: string, call: Call): object {
  const parameters = [
    ...[...call.path.matchAll(/:(\w+)/g)].map(([, id]) => ({
      name: id,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(QUERY[name] ?? []),
  ];
  return {
    operationId: name,
    summary: call.says,
    ...(parameters.length > 0 && { parameters }),
    ...(call.path.startsWith('/api/interviews/') && { security: [{ session: [] }] }),
    ...bodyOf(name, call),
    responses: {
      [STATUS[name] ?? 200]: { description: call.says, ...contentOf(name, call) },
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

function bodyOf(name: string, call: Call): object {
  if (name === 'parseResume') {
    const schema: JsonSchema = { type: 'object', required: ['file'], properties: { file: { type: 'string' } } };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (!call.request) return {};
  const schema = jsonSchemaOf(call.request, 'input');
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function contentOf(name: string, call: Call): object {
  if (call.response) return { content: { 'application/json': { schema: jsonSchemaOf(call.response, 'output') } } };
  const media = MEDIA[name];
  return media ? { content: Object.fromEntries(media.map((kind) => [kind, {}])) } : {};
}
