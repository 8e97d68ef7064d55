import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Pages whose address holds an id; the export has one file for all of them, under `_`. */
const PAGES_WITH_ID = /^\/(interview|done)\/([0-9a-f-]{36})(\.txt|\/__next\.[^?]*)?(\?.*)?$/;

/** Pages that also have a folder of that name, with their data files. */
const PAGES_WITH_FOLDER = /^\/(settings)\/?(\?.*)?$/;

/** The address of the file that answers: /interview/<id> is /interview/_.html, and so for the data files beside it. */
export function rewrittenPage(url: string): string {
  const plain = PAGES_WITH_FOLDER.exec(url);
  if (plain) return `/${plain[1]}.html${plain[2] ?? ''}`;
  const match = PAGES_WITH_ID.exec(url);
  if (!match) return url;
  const [, page, , rest = '.html', query = ''] = match;
  return `/${page}/_${rest}${query}`;
}

/** Serves the built page. Files with a hash in their name never change; everything else is asked for each time. */
export async function serveWeb(app: FastifyInstance, webDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDir,
    extensions: ['html'],
    cacheControl: false,
    setHeaders(reply, path) {
      const isForever = path.includes('/_next/static/');
      reply.header('Cache-Control', isForever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
