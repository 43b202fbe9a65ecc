import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUE } from '../check/catalogue.ts'
import { fingerprints } from '../check/fingerprint.ts'
import type { ProjectOptions } from '../config/load-project.ts'
import type { Finding } from '../model/finding.ts'
import type { RuleInfo } from '../model/rule.ts'
import { loadSite } from './load-site.ts'
import { createStageClock, type Elapsed, type OnProgress } from './stages.ts'

/** What to check; what is left out, the configuration or the defaults say. */
export interface CheckOptions extends ProjectOptions {
  readonly onProgress?: OnProgress
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
  const { project, site, findings } = await loadSite(options, clock, onProgress)
  const marks = fingerprints(findings)
  return {
    pages: site.pages.length,
    findings: findings.map((finding, index) => ({ ...finding, fingerprint: marks[index] ?? '', isKnown: false })),
    rules: CATALOGUE,
    notes: [],
    elapsed: clock.elapsed(),
    sourceOf: sourceReader(project.root),
  }
}

function sourceReader(root: string): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (file) => {
    if (!known.has(file)) known.set(file, readText(join(root, file)))
    return known.get(file)
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function ignore(): void {
  // Nobody wants to know.
}
