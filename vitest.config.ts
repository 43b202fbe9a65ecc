import { defineConfig } from 'vitest/config'
import { closingLineReporter } from './tests/support/closing-line-reporter.ts'

export default defineConfig({
  test: {
    testTimeout: 240_000,
    reporters: ['default', closingLineReporter()],
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'integration', include: ['tests/integration/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/ensure-browser.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
