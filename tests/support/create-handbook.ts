import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import picocolors from 'picocolors'
import { onTestFinished, TestRunner } from 'vitest'
import type { BuildFlags } from '../../src/cli/build-command.ts'
import { run } from '../../src/cli/run.ts'
import type { JsonCheckReport } from '../../src/report/check-json.ts'
import type { JsonBuildReport, JsonFinding } from '../../src/report/json.ts'
import { findingLine } from '../../src/report/text.ts'
import { readTree, writeTree, type Tree } from './tree.ts'

/** A project on disk, made for a test. */
export interface Handbook {
  /** The project's folder, absolute. */
  readonly root: string
  /** Builds it as the command line does, into `dist`. */
  readonly build: (flags?: Omit<Partial<BuildFlags>, 'root' | 'out' | 'json'>) => Promise<Built>
  /** Checks it as the command line does; takes further arguments: `'--base', 'main'`. */
  readonly check: (...args: readonly string[]) => Promise<Checked>
  /** The text of a file of the built site: `people/leave/index.html`. */
  readonly read: (path: string) => string
  /** Writes further files, or others in the place of those that are there. */
  readonly write: (files: Tree) => void
  /** Removes the folder. Happens by itself at the end of the test, where one was running when the handbook was made. */
  readonly remove: () => void
}

/** What came of a check. */
export interface Checked {
  readonly exitCode: number
  /** A line for each finding, as for a build, also without those of pages that nothing links to. */
  readonly findings: readonly string[]
  /** The whole JSON report; undefined where there is none. */
  readonly report: JsonCheckReport | undefined
  /** What went to the error output. */
  readonly errors: string
}

/** What came of a build. */
export interface Built {
  readonly exitCode: number
  /** A line for each finding: `content/a.md:1:5  error  link/page  …`. That nothing links to a page is left out: pages of a test seldom are. */
  readonly findings: readonly string[]
  /** The text of every file of the built site, by its path. */
  readonly files: Readonly<Record<string, string>>
  /** The whole JSON report; undefined where there is none. */
  readonly report: JsonBuildReport | undefined
  /** What went to the error output. */
  readonly errors: string
}

/**
 * Makes a project in a temporary folder. Takes its files by their path from the project's root, `content/index.md`, and the source of a
 * `handbook.config.ts`. One that lasts as long as the file of tests is removed by whoever made it.
 */
export function createHandbook(files: Tree, configSource?: string, lasts: 'test' | 'file' = 'test'): Handbook {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-test-')))
  const dist = join(root, 'dist')
  const remove = (): void => {
    rmSync(root, { recursive: true, force: true })
  }
  if (lasts === 'test' && TestRunner.getCurrentTest()) onTestFinished(remove)
  writeTree(root, files)
  if (configSource !== undefined) writeTree(root, { 'handbook.config.ts': configSource })
  return {
    root,
    remove,
    read: (path) => readFileSync(join(dist, path), 'utf8'),
    write: (more) => {
      writeTree(root, more)
    },
    build: async (flags = {}) => {
      const printed = { out: '', errors: '' }
      const exitCode = await run(['build', '--root', root, '--json', ...flagsOf(flags)], {
        stdout: { write: (text) => (printed.out += text) },
        stderr: { write: (text) => (printed.errors += text) },
        env: {},
      })
      const report = printed.out === '' ? undefined : (JSON.parse(printed.out) as JsonBuildReport)
      return { exitCode, findings: findingsOf(printed.out), files: readTree(dist), report, errors: printed.errors }
    },
    check: async (...args) => {
      const printed = { out: '', errors: '' }
      const exitCode = await run(['check', '--root', root, '--format', 'json', ...args], {
        stdout: { write: (text) => (printed.out += text) },
        stderr: { write: (text) => (printed.errors += text) },
        env: {},
      })
      const report = printed.out === '' ? undefined : (JSON.parse(printed.out) as JsonCheckReport)
      return { exitCode, findings: findingsOf(printed.out), report, errors: printed.errors }
    },
  }
}

function flagsOf(flags: Readonly<Record<string, string | boolean>>): readonly string[] {
  return Object.entries(flags).flatMap(([name, value]) => (value === true ? [`--${name}`] : value === false ? [] : [`--${name}`, value]))
}

function findingsOf(json: string): readonly string[] {
  if (json === '') return []
  const report = JSON.parse(json) as JsonBuildReport
  const told = report.findings.filter(({ rule }) => rule !== 'page/orphan')
  return told.map(({ line, column, ...finding }: JsonFinding) => {
    const place = line === undefined || column === undefined ? {} : { place: { line, column } }
    return findingLine({ ...finding, ...place, related: [] }, picocolors.createColors(false))
  })
}
