import { resolve } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { BuildDigest } from '../report/build-digest.ts'
import type { BuildOptions, BuildResult } from './build.ts'
import { buildAsked, type KeptBuild } from './runs/build-asked.ts'
import { replay } from './runs/replay.ts'
import type { Surveyor } from './runs/surveyor.ts'

/** The result of a build that was made before, and as much of its findings as is printed. */
export interface QuickResult extends BuildResult {
  /** Empty where nobody wants them. */
  readonly findings: readonly Diagnostic[]
  readonly digest: BuildDigest
}

/**
 * The result of a build where nothing was changed since the last such one, and its site is still there as it wrote it: then nothing is read, made
 * or written. Undefined where that is not so; what was looked at, the surveyor knows. Loads next to no code.
 */
export function quickBuild(options: BuildOptions, wantsFindings: boolean, surveyor: Surveyor): QuickResult | undefined {
  const began = performance.now()
  if (options.base !== undefined || options.cachePages === false) return undefined
  const kept = replay<KeptBuild>('build', buildAsked(options), resolve(options.root), options.cache, surveyor)
  if (!kept) return undefined
  const { files, ...result } = kept.result
  return {
    ...result,
    parsed: 0,
    rendered: 0,
    outputs: { written: 0, unchanged: files, deleted: 0 },
    findings: wantsFindings ? (JSON.parse(kept.findings()) as readonly Diagnostic[]) : [],
    elapsed: { discover: performance.now() - began },
  }
}
