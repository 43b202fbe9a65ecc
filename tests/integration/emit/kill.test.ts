import { build } from 'esbuild'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { completeInterrupted, emit } from '../../../src/emit/emit.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree } from '../../support/tree.ts'
import { filesOf, treeOf, type Version } from './site-versions.ts'

/** When a run is killed: after it has rendered so many files, or when at most so many staged files are left to put in place. */
type Moment = { readonly rendered: number } | { readonly staged: number }

const TREES = { old: treeOf('old'), new: treeOf('new') }
const CHANGED = Object.entries(TREES.new).filter(([path, content]) => TREES.old[path] !== content).length

function spread(count: number, most: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Math.floor((most * index) / (count - 1)))
}

const MOMENTS: readonly Moment[] = [
  ...spread(8, Object.keys(TREES.new).length - 1).map((rendered) => ({ rendered })),
  ...spread(12, CHANGED).map((staged) => ({ staged })),
]

async function bundledRun(): Promise<string> {
  const outfile = join(temporaryFolder(), 'run-to-kill.mjs')
  const entry = join(import.meta.dirname, 'run-to-kill.ts')
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'silent' })
  return outfile
}

/** Runs a task as a process of its own and kills it at the moment; gives true where the kill was what ended it. */
async function runAndKill(script: string, out: string, task: Version | 'complete', moment: Moment): Promise<boolean> {
  const child = spawn(process.execPath, [script, out, task, 'rendered' in moment ? String(moment.rendered) : ''].filter(Boolean), {
    stdio: 'inherit',
  })
  const ended = once(child, 'exit')
  if ('staged' in moment) await killAt(child, join(out, '../.dist.handbook'), moment.staged)
  const [code, signal] = (await ended) as [number | null, string | null]
  expect(code === 0 || signal === 'SIGKILL').toBe(true)
  return signal === 'SIGKILL'
}

async function killAt(child: ChildProcess, state: string, staged: number): Promise<void> {
  while (child.exitCode === null) {
    if (existsSync(join(state, 'journal.json')) && stagedFiles(state) <= staged) {
      child.kill('SIGKILL')
      return
    }
    await setImmediate()
  }
}

function stagedFiles(state: string): number {
  return existsSync(join(state, 'stage')) ? readdirSync(join(state, 'stage')).length : 0
}

function isTree(version: Version, tree: Readonly<Record<string, string>>): boolean {
  const paths = Object.keys(tree)
  return paths.length === Object.keys(TREES[version]).length && paths.every((path) => tree[path] === TREES[version][path])
}

/** The files, by path, that are neither the old nor the new one as a whole. */
function damagedFiles(tree: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(tree).filter((path) => tree[path] !== TREES.old[path] && tree[path] !== TREES.new[path])
}

test('killed at twenty moments, a run leaves the old site or one that the next start completes', { timeout: 300_000 }, async (context) => {
  const script = await bundledRun()
  const out = join(temporaryFolder(), 'dist')
  const journal = join(out, '../.dist.handbook/journal.json')
  const found = { old: 0, between: 0, new: 0, 'not killed': 0 }
  let [from, to]: [Version, Version] = ['old', 'new']
  await emit(out, filesOf(from))
  for (const moment of MOMENTS) {
    const wasKilled = await runAndKill(script, out, to, moment)
    const site = readTree(out)
    expect(damagedFiles(site)).toEqual([])
    const isBetween = existsSync(journal)
    if (!wasKilled) found['not killed'] += 1
    if ('rendered' in moment) expect(isBetween).toBe(false)
    if (!isBetween) expect(isTree(from, site) || isTree(to, site)).toBe(true)
    found[isTree(from, site) ? 'old' : isTree(to, site) ? 'new' : 'between'] += 1

    expect(await completeInterrupted(out)).toBe(isBetween)
    expect(isTree(isBetween || isTree(to, site) ? to : from, readTree(out))).toBe(true)
    await emit(out, filesOf(to))
    expect(isTree(to, readTree(out))).toBe(true)
    ;[from, to] = [to, from]
  }
  await context.annotate(`${String(MOMENTS.length)} runs: ${JSON.stringify(found)}`)
  expect(found.old).toBeGreaterThanOrEqual(8)
  expect(found.between).toBeGreaterThan(0)
})

test('killed again while it is being completed, a run is completed by a later start', { timeout: 120_000 }, async () => {
  const script = await bundledRun()
  const out = join(temporaryFolder(), 'dist')
  await emit(out, filesOf('old'))
  await runAndKill(script, out, 'new', { staged: Math.floor(CHANGED * 0.8) })
  for (const share of [0.6, 0.4, 0.2]) {
    await runAndKill(script, out, 'complete', { staged: Math.floor(CHANGED * share) })
    expect(damagedFiles(readTree(out))).toEqual([])
  }
  await completeInterrupted(out)
  expect(isTree('new', readTree(out))).toBe(true)
})
