// The compiled command, as `npm run compile` leaves it, killed where it stands while it builds a handbook of which every page has changed.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createHandbook, type Handbook } from '../support/create-handbook.ts'
import { commandLine, runHandbook } from '../support/run-command.ts'
import { readTree, type Tree } from '../support/tree.ts'

const PAGES = 120

type Version = 'old' | 'new'
type Site = Readonly<Record<string, string>>

/** When a build is killed: after a share of the time that it takes, with so many files rendered, or with so many left to put in place. */
type Moment = { readonly share: number } | { readonly rendered: number } | { readonly left: number }

const MOMENTS: readonly Moment[] = [
  ...[0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9].map((share) => ({ share })),
  ...[1, 40, 80, 120, 160, 200].map((rendered) => ({ rendered })),
  ...[1000, 200, 160, 120, 80, 40, 0].map((left) => ({ left })),
]

/** A handbook whose every page says which version it is, from its beginning to its end; a few pages are in one version only. */
function contentOf(version: Version): Tree {
  const numbers = Array.from({ length: PAGES }, (_, index) => index)
  const pages = numbers.map((number) => [`content/${nameOf(number, version)}.md`, pageOf(number, version)] as const)
  return { 'content/index.md': `# The ${version} handbook\n`, ...Object.fromEntries(pages) }
}

function nameOf(number: number, version: Version): string {
  return `part-${String(number % 8)}/page-${String(number)}${number % 30 === 0 ? `-${version}` : ''}`
}

function pageOf(number: number, version: Version): string {
  const next = nameOf((number + 1) % PAGES, version)
  return `# Page ${String(number)}, ${version}\n\n${`The ${version} text, which goes on to [the next](/${next}/).\n\n`.repeat(5)}`
}

function writeContent({ root, write }: Handbook, version: Version): void {
  rmSync(join(root, 'content'), { recursive: true, force: true })
  write(contentOf(version))
}

/** What a build that nothing disturbs makes of a version, in a folder that was empty. */
async function knownSite(version: Version): Promise<Site> {
  return buildWhole(createHandbook(contentOf(version)))
}

/** Builds in this process, which is quicker than in one of its own. */
async function buildWhole(handbook: Handbook): Promise<Site> {
  const { exitCode, findings, errors, files } = await handbook.build()
  expect({ exitCode, findings, errors }).toEqual({ exitCode: 0, findings: [], errors: '' })
  return files
}

/** How long the compiled command takes from its start to its end, in milliseconds. */
async function durationOfBuild({ root }: Handbook): Promise<number> {
  const started = performance.now()
  expect(await runHandbook(['build', '--root', root])).toMatchObject({ exitCode: 0, stderr: '' })
  return performance.now() - started
}

/** Gives true where it was the kill that ended the build. */
async function buildAndKill(root: string, moment: Moment, duration: number): Promise<boolean> {
  const [program, ...args] = commandLine('build', '--root', root)
  const child = spawn(program, args, { stdio: 'ignore' })
  const ended = once(child, 'exit')
  await Promise.race([ended, waitFor(child, join(root, '.dist.handbook'), moment, duration)])
  child.kill('SIGKILL')
  const [code, signal] = (await ended) as [number | null, string | null]
  expect(code === 0 || signal === 'SIGKILL').toBe(true)
  return signal === 'SIGKILL'
}

async function waitFor(child: ChildProcess, state: string, moment: Moment, duration: number): Promise<void> {
  if ('share' in moment) await setTimeout(moment.share * duration)
  else while (child.exitCode === null && !isReached(state, moment)) await setImmediate()
}

/** Reads from the build's own folder how far it is. */
function isReached(state: string, moment: { readonly rendered: number } | { readonly left: number }): boolean {
  const isPutInPlace = existsSync(join(state, 'journal.json'))
  if ('rendered' in moment) return isPutInPlace || stagedFiles(state) >= moment.rendered
  return isPutInPlace && stagedFiles(state) <= moment.left
}

function stagedFiles(state: string): number {
  return existsSync(join(state, 'stage')) ? readdirSync(join(state, 'stage')).length : 0
}

/** The files that are neither the one nor the other as a whole. */
function damagedFiles(site: Site, known: Readonly<Record<Version, Site>>): readonly string[] {
  return Object.keys(site).filter((path) => site[path] !== known.old[path] && site[path] !== known.new[path])
}

/** The files that both versions have and the site does not; the entry page and `404.html` are such files. */
function missingFiles(site: Site, known: Readonly<Record<Version, Site>>): readonly string[] {
  return Object.keys(known.old).filter((path) => path in known.new && !(path in site))
}

/** The files that are the same in both versions. */
function sameFiles(known: Readonly<Record<Version, Site>>): readonly string[] {
  return Object.keys(known.old).filter((path) => known.old[path] === known.new[path])
}

function isSame(site: Site, other: Site): boolean {
  const paths = Object.keys(site)
  return paths.length === Object.keys(other).length && paths.every((path) => site[path] === other[path])
}

test(
  'killed at twenty moments, a build leaves whole files, and the next one makes the whole new site',
  { timeout: 600_000 },
  async (context) => {
    const known = { old: await knownSite('old'), new: await knownSite('new') }
    expect(sameFiles(known).filter((path) => path.includes('part-') || path === 'index.html')).toEqual([])

    const handbook = createHandbook(contentOf('old'))
    const duration = await durationOfBuild(handbook)
    const dist = join(handbook.root, 'dist')
    expect(isSame(readTree(dist), known.old)).toBe(true)
    let [from, to]: [Version, Version] = ['old', 'new']
    const found = { old: 0, between: 0, new: 0, 'not killed': 0 }
    for (const moment of MOMENTS) {
      writeContent(handbook, to)
      if (!(await buildAndKill(handbook.root, moment, duration))) found['not killed'] += 1
      const site = readTree(dist)
      expect(damagedFiles(site, known), JSON.stringify(moment)).toEqual([])
      expect(missingFiles(site, known), JSON.stringify(moment)).toEqual([])
      found[isSame(site, known[from]) ? 'old' : isSame(site, known[to]) ? 'new' : 'between'] += 1

      expect(isSame(await buildWhole(handbook), known[to]), JSON.stringify(moment)).toBe(true)
      ;[from, to] = [to, from]
    }
    expect(Object.keys(known.old)).toEqual(expect.arrayContaining(['index.html', '404.html']))
    await context.annotate(`${String(MOMENTS.length)} builds: ${JSON.stringify(found)}`)
    expect(found['not killed']).toBeLessThan(10)
    expect(found.old).toBeGreaterThan(5)
    expect(found.between).toBeGreaterThan(0)
  },
)
