import { defineConfig } from 'vitest/config';

const conditions = ['development', 'node', 'default'];

/** Tests that need engines, databases or minutes. One file after the other: they measure, and share the machine's cores. */
export default defineConfig({
  ssr: { resolve: { conditions } },
  resolve: { conditions },
  test: {
    include: ['{packages,services,apps}/*/**/*.slow.test.ts', 'scripts/**/*.slow.test.ts'],
    exclude: ['**/node_modules/**', 'packages/rehearsal/test/**'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
