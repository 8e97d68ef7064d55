import { defineConfig } from 'vitest/config';

const conditions = ['development', 'node', 'default'];

/** The built server from outside: real sockets, real browser. One file after the other: each starts a server of its own. */
export default defineConfig({
  ssr: { resolve: { conditions } },
  resolve: { conditions },
  test: {
    include: ['packages/rehearsal/test/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 180_000,
    // A loaded machine may starve a browser once. What needs a second try is named at the end of the run: it is a bug to mend.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
