import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApi } from './docs/asyncapi.ts';
import { envExample, readSettings, settingsTable } from './docs/configuration.ts';
import { errorsPage } from './docs/errors-page.ts';
import { lawTable } from './docs/law-table.ts';
import { openApi } from './docs/openapi.ts';
import { protocolPage } from './docs/protocol-page.ts';
import { brokenPromises, protocolSchema, type ProtocolSchema } from './docs/protocol-schema.ts';

/**
 * Writes every document that is made from code. With `--check` writes nothing and fails when one would change.
 * Refuses to write a protocol that breaks a promise made to clients without a new protocol number.
 */
const ROOT = join(import.meta.dirname, '..');
const PROMISES = 'docs/protocol.schema.json';
const isCheck = process.argv.includes('--check');
const { version }: { version: string } = JSON.parse(read('packages/shared/package.json'));
const settings = await readSettings();
const promises = protocolSchema();

const documents: Record<string, string> = {
  'docs/PROTOCOL.md': protocolPage(),
  'docs/errors.md': errorsPage(),
  'docs/asyncapi.json': json(asyncApi(version)),
  'docs/openapi.json': json(openApi(version)),
  [PROMISES]: json(promises),
  ...section('ARCHITECTURE.md', 'import law', lawTable()),
  ...(settings.length > 0 && {
    '.env.example': envExample(settings),
    ...section('README.md', 'settings', settingsTable(settings)),
  }),
};

if (existsSync(join(ROOT, PROMISES))) {
  const before: ProtocolSchema = JSON.parse(read(PROMISES));
  const broken = brokenPromises(before, promises);
  for (const promise of broken)
    console.error(`${PROMISES}: ${promise}. Clients rely on it: raise the protocol number, or keep it.`);
  if (broken.length > 0) process.exit(1);
}

for (const [path, text] of Object.entries(documents)) {
  if (existsSync(join(ROOT, path)) && read(path) === text) continue;
  if (isCheck) {
    console.error(`${path} is not what the code says. Run: pnpm docs:generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(join(ROOT, path), text);
    console.log(`wrote ${path}`);
  }
}

/** The document with the part between its two marks replaced; nothing when the document is not there. */
function section(path: string, name: string, text: string): Record<string, string> {
  if (!existsSync(join(ROOT, path))) return {};
  const [begin, end] = [`<!-- ${name}: made by pnpm docs:generate -->`, `<!-- end of ${name} -->`];
  const [before, rest] = read(path).split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${path} lacks the marks ${begin} and ${end}`);
  return { [path]: `${before}${begin}\n\n${text}\n\n${end}${after}` };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
