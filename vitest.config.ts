import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Only against what never ends: how long a test takes is the machine's affair, and what may take no longer says so itself.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Where documents differ, the first lines tell: the whole of them hides what failed.
    diff: { truncateThreshold: 60, expand: false },
    chaiConfig: { truncateThreshold: 200 },
  },
});
