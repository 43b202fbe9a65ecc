import type { Reporter, SerializedError, TestModule, TestResultSkipped, TestRunEndReason } from 'vitest/node'

interface Counts {
  passed: number
  failed: number
  skipped: number
}

/**
 * A reporter that names the tests that were skipped, and why, and ends a run with one line that any CI understands: `12 passed, 0 failed`,
 * and `, 1 skipped` where a test was.
 */
export function closingLineReporter(): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors, reason) {
      const skipped = modules.flatMap(skippedLines).map((line) => `\n${line}`)
      process.stdout.write(`${skipped.join('')}\n${closingLine(modules, unhandledErrors, reason)}\n`)
    },
  }
}

function closingLine(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[], reason: TestRunEndReason): string {
  const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
  for (const module of modules) count(module, counts)
  // A run that broke off, or whose set-up failed, may have no test to show for it.
  if (reason !== 'passed' && counts.failed === 0) counts.failed = 1
  const skipped = counts.skipped > 0 ? `, ${String(counts.skipped)} skipped` : ''
  return `${String(counts.passed)} passed, ${String(counts.failed)} failed${skipped}`
}

/** A file or suite that fails by itself, since it did not load or its set-up threw, counts as one more failure. */
function count(module: TestModule, counts: Counts): void {
  counts.failed += module.errors().length > 0 ? 1 : 0
  for (const suite of module.children.allSuites()) counts.failed += suite.errors().length > 0 ? 1 : 0
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed' || state === 'failed') counts[state] += 1
    else counts.skipped += 1
  }
}

function skippedLines(module: TestModule): readonly string[] {
  return [...module.children.allTests('skipped')].map((test) => {
    const { note } = test.result() as TestResultSkipped
    return `skipped: ${module.relativeModuleId} > ${test.fullName}${note === undefined ? '' : `: ${note}`}`
  })
}
