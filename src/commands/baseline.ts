import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileFrom } from '../model/file-name.ts'
import { applyBaseline, type BaselineRun } from '../check/baseline/apply-baseline.ts'
import type { Baseline } from '../check/baseline/baseline.ts'
import { readBaseline } from '../check/baseline/read-baseline.ts'
import { staleFindings } from '../check/baseline/stale-findings.ts'
import { updatedEntries } from '../check/baseline/update-baseline.ts'
import { baselineText } from '../check/baseline/write-baseline.ts'
import { fingerprints } from '../check/fingerprint.ts'
import { atTheirLevels, levelsOf } from '../check/levels.ts'
import type { CheckConfig } from '../model/check-config.ts'
import { compareDiagnostics } from '../model/diagnostic.ts'
import { UnfinishedError, UsageError } from '../model/errors.ts'
import type { Finding } from '../model/finding.ts'
import { replaceFile } from './replace-file.ts'

/** Which findings are accepted, and what becomes of the file that says so. */
export interface BaselineOptions {
  /** The file, relative to the working folder. */
  readonly baseline: string
  /** 'shrink': what is gone leaves the file; 'grow': what is new joins it too. */
  readonly updateBaseline?: 'shrink' | 'grow'
  /** Days after which what was accepted is told again. */
  readonly baselineMaxAge?: number
}

/** Findings held against a baseline, and what is to be said of that. */
export interface Accepted {
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

/** What findings are held against a baseline in. */
export interface AcceptingRun extends Omit<BaselineRun, 'maxAge'> {
  /** The project's folder. */
  readonly root: string
  readonly check: CheckConfig
}

/**
 * Opens the baseline of a run; gives a function that marks the findings that it has as known and adds one for each of its entries that
 * nothing stands for any more, or else writes it anew. Where there is no baseline, findings stay as they are. Throws a UsageError where it
 * is not as it must be, or not there and not to be written.
 */
export function openBaseline(options: Partial<BaselineOptions>): (findings: readonly Finding[], run: AcceptingRun) => Accepted {
  const { baseline: name, updateBaseline, baselineMaxAge: maxAge } = options
  if (name === undefined) return (findings) => ({ findings, notes: [] })
  const path = resolve(name)
  const before = readIfThere(path, name)
  const ageLimit = maxAge === undefined ? {} : { maxAge }
  if (updateBaseline !== undefined)
    return (findings, run) => updateFile(findings, { ...run, ...ageLimit }, { name, path, before, updateBaseline })
  if (before === undefined) throw new UsageError(`The baseline ${name} does not exist: --update-baseline writes it`)
  return (findings, run) => {
    const applied = applyBaseline(findings, before, { ...run, ...ageLimit })
    const file = fileFrom(resolve(run.root), path)
    const stale = atTheirLevels(staleFindings(applied.stale, before, file), levelsOf(run.check))
    const marks = fingerprints(stale)
    const told = stale.map((finding, index): Finding => ({ ...finding, fingerprint: marks[index] ?? '', isKnown: false }))
    return {
      findings: told.length === 0 ? applied.findings : [...applied.findings, ...told].sort(compareDiagnostics),
      notes: [...agedNotes(applied.aged), ...staleNotes(told.length, name)],
    }
  }
}

interface Update {
  readonly name: string
  readonly path: string
  readonly before: FileBaseline | undefined
  readonly updateBaseline: 'shrink' | 'grow'
}

function updateFile(findings: readonly Finding[], run: BaselineRun, { name, path, before, updateBaseline }: Update): Accepted {
  const entries = before?.entries ?? []
  const { stale } = applyBaseline(findings, { entries }, run)
  const joins = before === undefined || updateBaseline === 'grow'
  const after = updatedEntries(entries, stale, findings, { today: run.today, joins })
  const text = baselineText(after)
  if (before?.text !== text) replaceFile(path, text)
  const applied = applyBaseline(findings, { entries: after }, run)
  return {
    findings: applied.findings,
    notes: [`${name}: ${changeWords(before?.entries.length, after.length)}`, ...agedNotes(applied.aged)],
  }
}

interface FileBaseline extends Baseline {
  readonly text: string
}

function readIfThere(path: string, name: string): FileBaseline | undefined {
  if (!existsSync(path)) return undefined
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new UnfinishedError(`The baseline ${name} cannot be read`, { cause: error })
  }
  return { ...readBaseline(text, name), text }
}

/** `128 accepted, 3 fewer than before`. */
function changeWords(before: number | undefined, after: number): string {
  const accepted = `${after.toLocaleString('en')} accepted`
  if (before === undefined) return accepted
  if (after === before) return `${accepted}, as many as before`
  return `${accepted}, ${Math.abs(after - before).toLocaleString('en')} ${after < before ? 'fewer' : 'more'} than before`
}

function staleNotes(count: number, name: string): readonly string[] {
  if (count === 0) return []
  const what = count === 1 ? '1 entry stands' : `${count.toLocaleString('en')} entries stand`
  return [`${name}: ${what} for nothing any more; --update-baseline takes ${count === 1 ? 'it' : 'them'} out`]
}

function agedNotes(count: number): readonly string[] {
  return count === 0 ? [] : [`${count.toLocaleString('en')} accepted long ago, told again because of --baseline-max-age`]
}
