import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/rig/closing-line.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    reporters: ['default', new ClosingLine()],
    // Eleventy imports a TypeScript config by itself, outside vitest's own loader.
    execArgv: ['--import', 'tsx'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
