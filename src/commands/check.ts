import { CATALOGUE } from '../check/catalogue.ts'
import { fingerprints } from '../check/fingerprint.ts'
import { runRules } from '../check/run-rules.ts'
import type { ProjectOptions } from '../config/load-project.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Finding } from '../model/finding.ts'
import type { Level, RuleInfo } from '../model/rule.ts'
import { gatherFacts } from './gather-facts.ts'
import { loadSite } from './load-site.ts'
import { sourceReader } from './source-reader.ts'
import { createStageClock, type Elapsed, type OnProgress } from './stages.ts'

/** What to check; what is left out, the configuration or the defaults say. */
export interface CheckOptions extends ProjectOptions {
  readonly onProgress?: OnProgress
  /** Levels of rules, before those of the configuration. */
  readonly rules?: Readonly<Record<string, Level>>
  /** What to compare with: a git ref, a folder, or a `urls.json`. */
  readonly base?: string
  /** Only findings on what changed since the base, and those that the change made elsewhere. */
  readonly changed?: boolean
  /** Whether external addresses are asked for: 'cached' uses what is known from earlier, without a request. */
  readonly external?: 'off' | 'cached' | 'on' | 'only'
  /** The folder for what is cached; `node_modules/.cache/handbook` in the project where absent. */
  readonly cache?: string
  /** Milliseconds for requests in all. */
  readonly timeBudget?: number
  /** The file of accepted findings. */
  readonly baseline?: string
}

/** What a check found. */
export interface CheckResult {
  readonly pages: number
  readonly findings: readonly Finding[]
  readonly rules: ReadonlyMap<string, RuleInfo>
  readonly notes: readonly string[]
  readonly elapsed: Elapsed
  /** The text of a file that a finding names; undefined where it cannot be read. */
  readonly sourceOf: (file: string) => string | undefined
}

/**
 * Checks a project's content. Problems in content are findings of the result, never exceptions. Throws a UsageError where the project or
 * its configuration is not as it must be, and an UnfinishedError where something that was asked for could not be checked.
 */
export async function check({ onProgress = ignore, ...options }: CheckOptions): Promise<CheckResult> {
  const clock = createStageClock(onProgress)
  const loaded = await loadSite(options, clock, onProgress)
  const facts = await gatherFacts(loaded)
  const findings = await clock.run('check', () => runRules(loaded.site, facts))
  return {
    pages: loaded.site.pages.length,
    findings: withFingerprints(findings),
    rules: CATALOGUE,
    notes: [],
    elapsed: clock.elapsed(),
    sourceOf: sourceReader(loaded.project.root),
  }
}

function withFingerprints(findings: readonly Diagnostic[]): readonly Finding[] {
  const marks = fingerprints(findings)
  return findings.map((finding, index) => ({ ...finding, fingerprint: marks[index] ?? '', isKnown: false }))
}

function ignore(): void {
  // Nobody wants to know.
}
