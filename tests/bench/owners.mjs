#!/usr/bin/env node
// Times how owners are resolved: a CODEOWNERS of so many lines, made from a seed, on so many pages in folders of folders. Each figure is the
// median of the runs, in milliseconds, beside the whole heap after the last.
//
//   npm run --silent compile && node tests/bench/owners.mjs [LINES] [PAGES] [RUNS]      (500, 1487, 9)
import { performance } from 'node:perf_hooks'
import { codeownersFinder } from '../../lib/src/handbook/owners/find-codeowners.js'
import { resolveOwners } from '../../lib/src/resolve/owners.js'
import { median, seeded } from './harness/numbers.mjs'

const [lines, pageCount, runs] = [500, 1487, 9].map((usual, index) => Number(process.argv[2 + index] ?? usual))

const next = seeded(2026)
const pick = (items) => items[Math.floor(next() * items.length)]
const FOLDERS = Array.from({ length: 40 }, (_, index) => `folder-${String(index)}`)
const depths = [0, 1, 1, 2, 2, 3]
const folderPath = () => Array.from({ length: pick(depths) }, () => pick(FOLDERS)).join('/')

const pages = Array.from({ length: pageCount }, (_, index) => {
  const path = [folderPath(), `page-${String(index)}.md`].filter((part) => part !== '').join('/')
  const frontMatter = { places: {}, ...(next() < 0.2 ? { owner: [`person-${String(Math.floor(next() * 400))}`] } : {}) }
  return { page: { path, frontMatter }, file: `content/${path}`, route: `/${path}`, targets: [], owners: [] }
})

const PATTERNS = [
  () => `/content/${folderPath()}/`,
  () => `/content/${folderPath()}/*`,
  () => `/content/${folderPath()}/page-${String(Math.floor(next() * pageCount))}.md`,
  () => `${pick(FOLDERS)}/`,
  () => `*-${String(Math.floor(next() * 90))}.md`,
  () => `/content/**/${pick(FOLDERS)}/*.md`,
]

function codeownersOf(isGitlab) {
  const entries = Array.from({ length: lines }, (_, index) => {
    if (isGitlab && index % 25 === 0) return `[Section ${String(index / 25)}] @handle-${String(Math.floor(next() * 400))}`
    return `${pick(PATTERNS)()} @handle-${String(Math.floor(next() * 400))}`
  })
  return { file: isGitlab ? '.gitlab/CODEOWNERS' : 'CODEOWNERS', prefix: '', text: entries.join('\n') }
}

const row = (id, value) => [id, { id, value, file: 'content/data/people.yaml', place: { line: 1, column: 1 } }]
const people = new Map(
  Array.from({ length: 400 }, (_, index) =>
    row(`person-${String(index)}`, { name: `Person ${String(index)}`, teams: [], handles: [`@handle-${String(index)}`] }),
  ),
)
const data = { people, teams: new Map() }

function medianTime(work) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times).toFixed(1)
}

for (const isGitlab of [false, true]) {
  const codeowners = codeownersOf(isGitlab)
  const matching = medianTime(() => {
    const find = codeownersFinder(codeowners)
    for (const { file } of pages) find(file)
  })
  const config = { owner: ['person-1'], audience: 'internal' }
  const resolving = medianTime(() => resolveOwners(pages, { config, data, today: '2026-03-31', codeowners }))
  const named = pages.filter(({ owners }) => owners.some(({ from }) => from === 'CODEOWNERS')).length
  console.log(
    `${isGitlab ? 'GitLab' : 'GitHub'}: ${String(lines)} lines, ${String(pageCount)} pages, ${String(named)} of them named by CODEOWNERS: ` +
      `parsing and matching ${matching} ms, owners in all ${resolving} ms`,
  )
}
console.log(`heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`)
