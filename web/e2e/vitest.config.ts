import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['./product.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    expect: { poll: { timeout: 20_000, interval: 200 } },
    hookTimeout: 120_000,
  },
})
