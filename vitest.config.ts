import { defineConfig } from 'vitest/config';

const conditions = ['development', 'node', 'default'];

/** Unit, property and contract tests: no network, no sleeping, nothing printed. */
export default defineConfig({
  ssr: { resolve: { conditions } },
  resolve: { conditions },
  test: {
    include: [
      '{packages,services,apps}/*/{src,test,lib,components,app,scripts}/**/*.test.{ts,tsx}',
      'scripts/**/*.test.{ts,mjs}',
    ],
    exclude: ['**/node_modules/**', '**/*.slow.test.ts', 'packages/rehearsal/test/**'],
    setupFiles: ['./scripts/vitest-quiet.ts'],
    testTimeout: 10_000,
    // One module registry for many files, as in a server that runs for long: state that outlives a test is found here, and not there.
    pool: 'threads',
    isolate: false,
  },
});
