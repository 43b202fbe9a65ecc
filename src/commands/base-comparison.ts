import { resolve } from 'node:path'
import { markNew } from '../check/base-new.ts'
import { isTouched } from '../check/changed.ts'
import { isFolder } from '../config/project-parts.ts'
import { UsageError } from '../model/errors.ts'
import type { Finding } from '../model/finding.ts'
import type { CheckFacts } from '../model/rule.ts'
import { locateBase } from './base-location.ts'
import type { Today } from './base-project.ts'
import { openBase, type OpenBase } from './load-base.ts'
import type { StageClock } from './stages.ts'

/** What to compare with, and whether only what changed since is told. */
export interface ComparisonOptions {
  /** The project's folder, relative to the working folder. */
  readonly root: string
  /** A git ref, a folder, or a `urls.json`. */
  readonly base?: string
  readonly changed?: boolean
}

/** A site beside its base. */
export interface Comparison {
  readonly facts: Pick<CheckFacts, 'base'>
  readonly notes: readonly string[]
  /** Says of each finding whether it is new; leaves out those that the change has nothing to do with, where only what changed is asked for. */
  readonly judge: (findings: readonly Finding[]) => readonly Finding[]
  /** Ends the comparison, and removes what was written for it. */
  readonly close: () => void
}

/** Loads the base, beside what was loaded of today. */
export type Compare = (today: Today, clock: StageClock) => Promise<Comparison>

/**
 * Finds what a site is to be compared with, before that is loaded; without a base, nothing. Throws a UsageError where only what changed is
 * asked for and cannot be known, and what `locateBase` throws.
 */
export async function prepareComparison({ root, base: name, changed = false }: ComparisonOptions): Promise<Compare> {
  if (changed && name === undefined) throw new UsageError('--changed needs --base: what a change is depends on what it is compared with')
  // Where there is no folder, whoever loads the project says so.
  if (name === undefined || !isFolder(resolve(root))) return () => Promise.resolve(NO_COMPARISON)
  const location = await locateBase(name, resolve(root))
  if (changed && (location.kind === 'urls' || location.kind === 'built'))
    throw new UsageError(`--changed needs a base with sources, a git ref or a folder of Markdown: ${name} holds addresses only`)
  return (today, clock) => clock.run('base', async () => comparisonWith(await openBase(name, location, today), changed))
}

const NO_COMPARISON: Comparison = { facts: {}, notes: [], judge: (findings) => findings, close: () => undefined }

function comparisonWith({ base, sources, notes, close }: OpenBase, changed: boolean): Comparison {
  if (!sources) return { facts: { base }, notes, judge: (findings) => findings, close }
  const judge = (findings: readonly Finding[]): readonly Finding[] => {
    const isOnChange = (finding: Finding): boolean =>
      isTouched(finding, sources.changesIn([finding, ...(finding.related ?? [])].map(({ file }) => file)))
    const marked = markNew(findings, sources.findings, isOnChange)
    return changed ? marked.filter((finding) => finding.isNew === true || isOnChange(finding)) : marked
  }
  return { facts: { base }, notes, judge, close }
}
