import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the page may load: our own files and the few inline scripts the export contains, each by its hash. Computed once, at
 * start, from the HTML files themselves.
 */
export async function contentSecurityPolicy(webDir: string | null): Promise<Record<string, string[]>> {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...(webDir ? await scriptHashes(webDir) : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'media-src': ["'self'", 'blob:'],
    'worker-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", 'ws:', 'wss:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
}

async function scriptHashes(webDir: string): Promise<string[]> {
  const hashes = new Set<string>();
  for await (const file of glob('**/*.html', { cwd: webDir })) {
    const html = await readFile(join(webDir, file), 'utf8');
    for (const [, attributes, script] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
      if (attributes?.includes(' src=') || !script) continue;
      hashes.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    }
  }
  return [...hashes];
}
