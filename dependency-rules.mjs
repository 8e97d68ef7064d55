/**
 * Who may import whom, one line a folder. The table in ARCHITECTURE.md is generated from this list, so the law is written once.
 * Words: a folder of services/api/src by its name, `shared`, `embedded-speech`, `zod`, `npm` (any package), `node` (modules of
 * Node that do no input or output), `node-io` (all of Node's), `everything`. A folder may always import itself.
 */
const API = '^services/api/src';
const NPM = 'node_modules/';
const NODE_IO =
  '^(node:)?(fs|fs/promises|net|tls|http|https|http2|dgram|dns|dns/promises|child_process|worker_threads|cluster|readline|readline/promises|repl|inspector|sqlite|tty|wasi)$';
const NODE_PURE =
  '^(node:)?(assert|assert/strict|async_hooks|buffer|crypto|diagnostics_channel|events|module|os|path|path/posix|perf_hooks|process|querystring|stream|stream/promises|stream/web|string_decoder|timers|timers/promises|url|util|util/types|v8|vm|zlib)$';

const WORDS = {
  shared: '^packages/shared/src/index\\.ts$',
  'embedded-speech': '^packages/embedded-speech/src/index\\.ts$',
  zod: `${NPM}zod/`,
  npm: NPM,
  node: NODE_PURE,
  'node-io': `${NODE_IO}|${NODE_PURE}`,
  everything: '',
};

/** @type {{ name: string, path: string, allowed: readonly string[], because: string }[]} */
export const LAW = [];

/** One line of the law: what this folder may import, and the advice given to whoever breaks it. */
function may(name, because, ...allowed) {
  LAW.push({ name, path: placeOf(name), allowed, because });
}

may('packages/shared', 'It runs in every browser, so it imports zod and nothing else.', 'zod');
may(
  'packages/embedded-speech',
  'A library of its own that knows no interview: speech engines and Node, no other package of ours.',
  'npm',
  'node-io',
);
may(
  'packages/rehearsal',
  'It speaks only the wire protocol, so that it can test any deployment.',
  'shared',
  'embedded-speech',
  'npm',
  'node-io',
);
may(
  'apps/web',
  'The server is reached over the wire only; what both sides must agree on is in packages/shared.',
  'shared',
  'npm',
);
may('base', 'It knows nothing about interviews. Errors take their codes from shared.', 'shared', 'node');
may('ports', 'A port speaks of shared data only. What fulfils it is an adapter.', 'shared', 'base', 'zod');
may(
  'floor',
  'The floor is a pure decision. Give it facts as events; let room/ carry out its effects.',
  'shared',
  'base',
);
may(
  'ears',
  'An organ meets the outside through one port and never meets another organ; room/ joins them.',
  'shared',
  'base',
  'ports',
);
may(
  'interviewer',
  'An organ meets the outside through one port and never meets another organ; room/ joins them.',
  'shared',
  'base',
  'ports',
  'zod',
);
may(
  'mouth',
  'An organ meets the outside through one port and never meets another organ; room/ joins them.',
  'shared',
  'base',
  'ports',
);
may(
  'room',
  'room/ joins the organs and speaks to the outside through ports/. compose.ts hands it the adapters.',
  'floor',
  'ears',
  'interviewer',
  'mouth',
  'spending',
  'ports',
  'base',
  'shared',
);
may(
  'spending',
  'What an interview used and what it costs: pure. It fulfils the port that engines tell of their work.',
  'ports',
  'base',
  'shared',
  'zod',
);
may('resume', 'A use case of its own; it reads documents through ports/.', 'ports', 'base', 'shared', 'zod');
may('job', 'A use case of its own: a job description in, what it asks for out.', 'ports', 'base', 'shared', 'zod');
may('report', 'A use case of its own; it reads and writes through ports/.', 'ports', 'base', 'shared', 'zod');
may(
  'doors',
  'Doors turn messages into calls. They meet rooms and use cases, never adapters: compose.ts hands those in.',
  'room',
  'resume',
  'job',
  'report',
  'spending',
  'ports',
  'base',
  'shared',
  'npm',
  'node-io',
);
may(
  'adapters/*',
  'An adapter fulfils a port, knows no interview and no other adapter (resilience and ai-sdk excepted: they are vendor-free).',
  'adapters/resilience',
  'adapters/ai-sdk',
  'ports',
  'base',
  'shared',
  'embedded-speech',
  'npm',
  'node-io',
);
may('settings.ts', 'The table of settings: names, sentences and schemas, and nothing that reads them.', 'zod');
may(
  'config.ts',
  'The only reader of process.env. Everybody else takes the values they need from compose.ts.',
  'settings.ts',
  'base',
  'shared',
  'zod',
  'node',
);
may('compose.ts', 'The only file where adapters meet the rest.', 'everything');
may('check-questions.ts', 'A command of its own: it reads packs and says what is wrong with them.', 'everything');
may('compose-plan.ts', 'The part of compose.ts that makes plans of bank, job and model.', 'everything');
may('compose-engines.ts', 'The part of compose.ts that puts the engines of each stage in order.', 'everything');
may(
  'main.ts',
  'Reads config, composes, listens, drains.',
  'compose.ts',
  'config.ts',
  'base',
  'shared',
  'npm',
  'node-io',
);

function placeOf(name) {
  if (name.includes('/') && !name.startsWith('adapters/')) return `^${name}/`;
  if (name.endsWith('.ts')) return `${API}/${name.replace('.', '\\.')}$`;
  if (name === 'adapters/*') return `${API}/adapters/([^/]+)/`;
  return `${API}/${name}/`;
}

function itself(room) {
  return room.name === 'adapters/*' ? `${API}/adapters/$1/` : room.path;
}

const TESTS =
  '\\.(test|contract)\\.tsx?$|^services/api/test/|^packages/rehearsal/|\\.(test|vitest)[^/]*\\.config\\.ts$';

function toRule(room) {
  const targets = [itself(room), ...room.allowed.map((word) => WORDS[word] ?? placeOf(word))];
  return {
    name: `${room.name.replaceAll(/[^a-z]+/g, '-').replace(/-$/, '')}-imports`,
    severity: 'error',
    comment: room.because,
    from: {
      path: room.path,
      pathNot:
        '\\.(test|contract)\\.tsx?$|\\.test-data\\.ts$|^apps/web/([^/]+\\.config\\.|scripts/)|^packages/[^/]+/[^/]+\\.config\\.',
    },
    to: { pathNot: targets, couldNotResolve: false },
  };
}

export default {
  forbidden: [
    ...LAW.filter((room) => !room.allowed.includes('everything')).map(toRule),
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that import each other (types included) are one file, or lack a third that both import.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'compose-is-last',
      severity: 'error',
      comment: 'Nothing imports compose.ts but main.ts and tests: what it composes must not know it.',
      from: { path: '^(services|packages|apps)/', pathNot: `${API}/main\\.ts$|${TESTS}` },
      to: { path: `${API}/compose\\.ts$` },
    },
    {
      name: 'no-test-in-production',
      severity: 'error',
      comment: 'Production code never imports tests, fakes or the rehearsal: they must be unable to leak into it.',
      from: { path: '^(services|packages|apps)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'This import leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      comment: "Name the package in this workspace member's package.json; it is only there by chance.",
      from: { path: '^(services|packages|apps)/', pathNot: '\\.(test|contract)\\.tsx?$|/test/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out|\\.next|\\.turbo)/|next-env\\.d\\.ts$|\\.css$|worklet\\.js$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['development', 'import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
