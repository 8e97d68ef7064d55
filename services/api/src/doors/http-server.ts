import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { ERRORS, type ErrorCode, LIMITS, wireErrorCode } from '@intervue/shared';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import { ZodError } from 'zod';
import { IntervueError } from '../base/intervue-error.ts';
import { newId } from '../base/ids.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { rewrittenPage, serveWeb } from './static-web.ts';

/** Makes the HTTP server: headers, errors and the page. Routes are added by the caller. */
export async function createHttpServer(options: {
  logger: FastifyBaseLogger;
  /** The built page; without it only the API answers. */
  webDir: string | null;
}): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    requestTimeout: 60_000,
    genReqId: () => newId(),
    rewriteUrl: (request) => rewrittenPage(request.url ?? '/'),
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: await contentSecurityPolicy(options.webDir) },
    crossOriginEmbedderPolicy: { policy: 'credentialless' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('Permissions-Policy', 'microphone=(self), camera=(), geolocation=()');
  });
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: LIMITS.resumeBytesMax, files: 1, fields: 0, parts: 1, headerPairs: 40 },
  });
  app.setErrorHandler((error, request, reply) => {
    const code = codeOf(error);
    if (code === 'internal-error') request.log.error({ err: error }, 'a request failed');
    return sendError(reply, code, request.id);
  });
  app.setNotFoundHandler((request, reply) => {
    const isPerson = options.webDir && request.method === 'GET' && request.headers.accept?.includes('text/html');
    return isPerson ? reply.code(404).sendFile('404.html') : sendError(reply, 'not-found', request.id);
  });
  if (options.webDir) await serveWeb(app, options.webDir);
  return app;
}

/** Answers with the catalogue's entry. `detail` is what the original API's clients read. */
export function sendError(reply: FastifyReply, code: ErrorCode, requestId: string): FastifyReply {
  const { status, says, recoverable } = ERRORS[code];
  return reply.code(status).send({ code: wireErrorCode(code), detail: says, recoverable, request_id: requestId });
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof IntervueError) return error.code;
  if (error instanceof ZodError) return 'bad-request';
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return 'message-too-large';
  if (status === 429) return 'rate-limited';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad-request' : 'internal-error';
}
