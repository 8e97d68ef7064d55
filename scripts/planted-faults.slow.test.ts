import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const API = 'services/api/src';

const TOOLS = {
  format: ['biome', 'format', '.'],
  lint: ['oxlint', '--type-aware', '-f', 'unix', '.'],
  types: ['tsc', '-b'],
  law: ['depcruise', '--config', 'dependency-rules.mjs', '-T', 'err-long', 'packages', 'services', 'apps'],
  spec: ['node', 'scripts/check-spec.mjs'],
  docs: ['node', 'scripts/check-docs.mjs'],
  made: ['node', '--conditions=development', 'scripts/generate-docs.ts', '--check'],
  floors: ['node', 'scripts/check-floors.mjs'],
  dead: ['knip', '--no-progress', '--no-config-hints'],
  tests: ['vitest', 'run', 'scripts/planted.test.ts'],
} as const;

/** What each line of code in floor/ must be told. */
const LINT: Record<string, [code: string, told: string]> = {
  clock: ['export const f = (): unknown => Date.now();', 'no-restricted-properties'],
  performance: ['export const f = (): unknown => performance.now();', 'no-restricted'],
  chance: ['export const f = (): unknown => Math.random();', 'no-restricted-properties'],
  environment: ['export const f = (): unknown => process.env.X;', 'no-restricted-properties'],
  signals: ['export const f = (): unknown => AbortSignal.any([]);', 'no-restricted-properties'],
  ids: ['export const f = (): unknown => crypto.randomUUID();', 'no-restricted-properties'],
  timeout: ['export const f = (): void => { setTimeout(() => undefined, 1); };', 'no-restricted-globals'],
  interval: ['export const f = (): void => { setInterval(() => undefined, 1); };', 'no-restricted-globals'],
  floating: ['async function g(): Promise<void> {}\nexport const f = (): void => { g(); };', 'no-floating-promises'],
  any: ['export const f = (x: any): void => { void x; };', 'no-explicit-any'],
  default: ['export default function f(): void {}', 'no-default-export'],
  file: [lines(301, (index) => `export const a${index} = ${index};`), 'max-lines'],
  function: [`export function f(x: number[]): void {\n${lines(60, () => 'x.push(1);')}\n}`, 'max-lines-per-function'],
  tangle: [
    `export function f(a: number): number {\n${lines(12, (index) => `if (a === ${index}) return 1;`)}\nreturn 0; }`,
    'complexity',
  ],
};

/** Who imports what, and the rule that forbids it. */
const LAW: Record<string, [folder: string, code: string, rule: string]> = {
  io: ['services/api/src/floor', "export { readFileSync } from 'node:fs';", 'floor-imports'],
  port: ['services/api/src/floor', "export type { Transcriber } from '../ports/transcriber.ts';", 'floor-imports'],
  adapter: ['services/api/src/room', "export * from '../adapters/memory/presence.ts';", 'room-imports'],
  organ: ['services/api/src/mouth', "export * from '../ears/listen.ts';", 'mouth-imports'],
  package: ['services/api/src/mouth', "export * from 'ws';", 'mouth-imports'],
  neighbour: ['services/api/src/adapters/planted', "export * from '../memory/presence.ts';", 'adapters-imports'],
  here: [
    'services/api/src/floor',
    "export type { There } from './planted-there.ts';\nexport type Here = 1;",
    'no-cycles',
  ],
  test: ['services/api/src/doors', "export * from '../../test/virtual-clock.ts';", 'no-test-in-production'],
  rehearsal: [
    'services/api/src/doors',
    "export * from '../../../../packages/rehearsal/src/planted.ts';",
    'no-test-in-production',
  ],
  api: ['apps/web/lib', "export * from '../../../services/api/src/floor/decide.ts';", 'apps-web-imports'],
  undeclared: ['services/api/src/doors', "export * from 'fast-check';", 'only-declared-packages'],
};

/** What the imports of LAW lead to. */
const LED_TO = {
  'services/api/src/floor/planted-there.ts': "export type { Here } from './planted-here.ts';\nexport type There = 1;",
  'packages/rehearsal/src/planted.ts': 'export const simulated = 1;',
};

type Fault = { files?: Record<string, string>; edit?: [path: string, from: string, to: string]; expect: RegExp };

/** A copy of the repository with its own installation: faults are planted there, never here. */
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'intervue-planted-'));
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const path of listed.stdout.toString().split('\0').filter(Boolean)) {
    cpSync(join(ROOT, path), join(copy, path), { recursive: true, force: true, errorOnExist: false });
  }
  const install = ['-y', 'pnpm@12.20.0', 'install', '--frozen-lockfile', '--prefer-offline'];
  expect(spawnSync('npx', install, { cwd: copy }).status).toBe(0);
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function said(tool: keyof typeof TOOLS): string {
  const [command, ...args] = TOOLS[tool];
  const env = { ...process.env, NO_COLOR: '1', PATH: join(copy, 'node_modules/.bin') + delimiter + process.env.PATH };
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: copy, env });
  expect(status).not.toBe(0);
  return `${stdout}${stderr}`;
}

function plant(files: Record<string, string> = {}): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
}

function uproot(files: Record<string, string> = {}): void {
  for (const path of Object.keys(files)) rmSync(join(copy, path));
}

function isFound(tool: keyof typeof TOOLS, { files, edit, expect: pattern }: Fault): void {
  const original = edit && readFileSync(join(copy, edit[0]), 'utf8');
  if (edit && original) {
    expect(original).toContain(edit[1]);
    writeFileSync(join(copy, edit[0]), original.replace(edit[1], edit[2]));
  }
  plant(files);
  try {
    expect(said(tool)).toMatch(pattern);
  } finally {
    uproot(files);
    if (edit && original) writeFileSync(join(copy, edit[0]), original);
  }
}

function lines(count: number, of: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => of(index)).join('\n');
}

describe('a planted fault is found', () => {
  it('by the linter, each with its rule', () => {
    const files = Object.entries(LINT).map(([name, [code]]) => [`${API}/floor/planted-${name}.ts`, code] as const);
    plant(Object.fromEntries(files));
    const report = said('lint').split('\n');
    uproot(Object.fromEntries(files));
    const missed = Object.entries(LINT).filter(
      ([name, [, told]]) => !report.some((line) => line.includes(`planted-${name}.ts`) && line.includes(told)),
    );
    expect(missed).toEqual([]);
  });

  it('by the import law, each with its rule', () => {
    const files = Object.entries(LAW).map(([name, [folder, code]]) => [`${folder}/planted-${name}.ts`, code] as const);
    plant({ ...Object.fromEntries(files), ...LED_TO });
    const report = said('law').split('\n');
    uproot({ ...Object.fromEntries(files), ...LED_TO });
    const missed = Object.entries(LAW).filter(
      ([name, [, , rule]]) =>
        !report.some((line) => line.includes(`error ${rule}: `) && line.includes(`planted-${name}.ts`)),
    );
    expect(missed).toEqual([]);
  });

  it.each<[string, keyof typeof TOOLS, Fault]>([
    [
      'bad format',
      'format',
      { files: { [`${API}/floor/planted.ts`]: 'export function f(){return    1}' }, expect: /planted/ },
    ],
    [
      'a type error',
      'types',
      { files: { [`${API}/floor/planted.ts`]: 'export const x: string = 1;' }, expect: /TS2322/ },
    ],
    ['an enum', 'types', { files: { [`${API}/floor/planted.ts`]: 'export enum E { a }' }, expect: /TS1294/ }],
    [
      'a rule without test',
      'spec',
      { files: { 'docs/spec/planted.md': '- **PLA1** Nobody tests this.' }, expect: /PLA1 \S+ has no test/ },
    ],
    [
      'an id given twice',
      'spec',
      { files: { 'docs/spec/planted.md': '- **FL1** Again.' }, expect: /FL1 is given twice/ },
    ],
    // The brackets are apart here, or this very file would count as a test of that rule.
    [
      'a test without rule',
      'spec',
      {
        files: { 'scripts/planted.test.ts': `it('${'['}PLA9] is no rule', () => {});` },
        expect: /\[PLA9\] in \S+ is no rule/,
      },
    ],
    [
      'a rule whose test is skipped',
      'spec',
      {
        files: {
          'docs/spec/planted.md': '- **PLA9** Skipped.',
          'scripts/planted.test.ts': `it.skip('${'['}PLA9] waits', () => {});`,
        },
        expect: /PLA9 \S+ has no test/,
      },
    ],
    [
      'a path that is not there',
      'docs',
      {
        files: { 'docs/planted.md': 'See `services/api/src/floor/nowhere.ts`.' },
        expect: /nowhere\.ts` does not exist/,
      },
    ],
    [
      'a command that is not there',
      'docs',
      { files: { 'docs/planted.md': 'Run `make fly`.' }, expect: /make fly` does not exist/ },
    ],
    [
      'a link to nowhere',
      'docs',
      { files: { 'docs/planted.md': '[here](nowhere.md)' }, expect: /nowhere\.md leads nowhere/ },
    ],
    [
      'errors.md without a code',
      'made',
      {
        edit: ['docs/errors.md', '| `audio-empty`', '| `audio-hollow`'],
        expect: /docs\/errors\.md is not what the code says/,
      },
    ],
    [
      'a settings table that lags',
      'made',
      { edit: ['README.md', '`PORT`', '`PORTER`'], expect: /README\.md is not what the code says/ },
    ],
    [
      'an import law that lags',
      'made',
      {
        edit: ['ARCHITECTURE.md', '`packages/shared` | zod', '`packages/shared` | npm'],
        expect: /ARCHITECTURE\.md is not/,
      },
    ],
    [
      'a promise to clients that is broken',
      'made',
      {
        edit: ['packages/shared/src/limits.ts', 'answerTextCharsMax: 20_000', 'answerTextCharsMax: 10_000'],
        expect: /answer_text\.text takes less: maxLength/,
      },
    ],
    [
      'a package with known holes',
      'floors',
      { edit: ['pnpm-lock.yaml', '\n  ws@8.23.0:', '\n  ws@8.20.0:'], expect: /ws 8\.20\.0 is older than/ },
    ],
    [
      'a file nobody uses',
      'dead',
      {
        files: { 'packages/shared/src/planted.ts': 'export const never = 1;' },
        expect: /packages\/shared\/src\/planted\.ts/,
      },
    ],
    [
      'a test that prints',
      'tests',
      {
        files: {
          'scripts/planted.test.ts': "import { it } from 'vitest';\nit('prints', () => { console.log('hello'); });",
        },
        expect: /A test prints nothing/,
      },
    ],
    [
      'a rejection nobody handles',
      'tests',
      {
        files: {
          'scripts/planted.test.ts':
            "import { it } from 'vitest';\nit('rejects', () => { void Promise.reject(new Error('alone')); });",
        },
        expect: /Unhandled/,
      },
    ],
  ])('%s', (_what, tool, fault) => isFound(tool, fault));
});
