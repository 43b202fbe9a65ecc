#!/usr/bin/env node
// What the live preview costs on a large handbook: from the start of the command to the first page, from a save to the page that is answered, and
// memory after many edits. Works on a copy of the handbook. Quote figures from one run, and say how busy the machine was.
//
//   npm run --silent compile && node --expose-gc tests/bench/dev.mjs [EDITS]      (50 of each kind)
//
// HANDBOOK_CORPUS names the handbook's content folder; without it, ../shared/corpora/gitlab-handbook/content is used where it is there.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { openSession } from '../../lib/src/dev/session/open-session.js'
import { copyCorpus } from './corpus-copy.mjs'
import { withTitle } from './harness/edits.mjs'
import { median } from './harness/numbers.mjs'
import { startDev } from './harness/served.mjs'

const edits = Number(process.argv[2] ?? 50)
const root = copyCorpus()

const pages = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !/(?:^|\/)[_.]/.test(path))
  .map((path) => ({ path, file: join(root, 'content', path) }))
  .sort((a, b) => (a.path < b.path ? -1 : 1))
const sized = pages.map((page) => ({ ...page, size: statSync(page.file).size })).sort((a, b) => a.size - b.size)
// Pages of usual size, spread over the handbook.
const usual = sized.slice(Math.floor(sized.length * 0.3), Math.floor(sized.length * 0.7)).filter((_, index) => index % 7 === 0)

const results = { pages: pages.length, load: loadavg()[0] }
results.command = await commandToFirstPage()
const began = performance.now()
const session = await openSession({ root })
const opened = performance.now()
await session.answer('/')
const answered = performance.now()
results.open = opened - began
results.firstPage = answered - began
const largest = sized.at(-1)
results.largestPage = await timed(() => session.answer(routeOf(largest)))
await session.settled()
results.settled = performance.now() - began
const state = { isJudged: true, done: 0 }
session.listen(({ kind }) => {
  if (kind === 'changed') state.isJudged = false
  if (kind === 'checked') state.isJudged = true
})

/** Resolves once what was changed is judged. */
async function judged() {
  for (let waits = 0; waits < 2 || !state.isJudged; waits += 1) await setTimeout(20)
}

/** Milliseconds that something takes. */
async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** From the start of the command to the first page, over HTTP. */
async function commandToFirstPage() {
  const server = await startDev(['dev', '--root', root, '--port', '0'], root)
  await server.read('/')
  const first = server.secondsSinceStart()
  await server.stop()
  return { ready: server.ready * 1000, first: first * 1000 }
}

function routeOf({ path }) {
  return `/${path
    .replace(/\.html\.md$/, '.html')
    .replace(/(?:^|\/)index\.md$/, '/')
    .replace(/\.md$/, '/')}`.replace(/^\/\/+/, '/')
}

/** Waits until the page at a route says something; milliseconds since the save. */
async function until(route, isThere) {
  const start = performance.now()
  for (;;) {
    const answer = await session.answer(route)
    if (isThere(answer)) return performance.now() - start
    if (performance.now() - start > 20_000) throw new Error(`${route} never changed: ${JSON.stringify(answer).slice(0, 200)}`)
    await setTimeout(1)
  }
}

const has = (text) => (answer) => answer.kind === 'made' && answer.status === 200 && String(answer.content).includes(text)

/** What somebody does, each to another page: gives the route that shows it, and how to tell. */
const KINDS = {
  paragraph: (page, mark) => write(page, (text) => `${text}\n\nA paragraph ${mark}.\n`, mark),
  heading: (page, mark) => write(page, (text) => `${text}\n\n## Heading ${mark}\n`, mark),
  'front matter title': (page, mark) => write(page, (text) => withTitle(text, `Title ${mark}`), mark),
  'new link': (page, mark) => write(page, (text) => `${text}\n\nSee [${mark}](/handbook/communication/).\n`, mark),
  'new page': (_, mark) => {
    writeFileSync(join(root, `content/bench-${mark}.md`), `# New ${mark}\n\nText.\n`)
    return { route: `/bench-${mark}/`, isThere: has(`New ${mark}`) }
  },
  'deleted page': (_, mark, index) => {
    rmSync(join(root, `content/bench-newpage${String(index)}.md`), { force: true })
    return { route: `/bench-newpage${String(index)}/`, isThere: (answer) => answer.kind === 'made' && answer.status === 404 }
  },
  'data file': (_, mark) => {
    writeFileSync(join(root, 'content/data/people.yaml'), `hana:\n  name: Hana ${mark}\n  teams: core\n`)
    return { route: '/bench-people/', isThere: has(mark) }
  },
}

function write(page, change, mark) {
  writeFileSync(page.file, change(readFileSync(page.file, 'utf8')))
  return { route: routeOf(page), isThere: has(mark) }
}

results.edits = {}
const memory = []
const rounds = Object.entries(KINDS).map(([kind, edit]) => ({ kind, edit, times: [] }))
for (let index = 0; index < edits; index += 1) {
  for (const { kind, edit, times } of rounds) {
    const page = usual[index % usual.length]
    await session.answer(routeOf(page))
    // As a rule, all is judged before somebody saves again.
    await judged()
    const before = process.cpuUsage()
    const { route, isThere } = edit(page, `${kind.replace(/ /g, '')}${String(index)}`, index)
    const wall = await until(route, isThere)
    const { user, system } = process.cpuUsage(before)
    times.push({ wall, cpu: (user + system) / 1000 })
    state.done += 1
    if (state.done === 50 || state.done === rounds.length * edits || state.done === 500) memory.push(await heap(state.done))
  }
}
while (state.done < 500) {
  for (const [kind, edit] of Object.entries(KINDS).slice(0, 3)) {
    const { route, isThere } = edit(usual[state.done % usual.length], `more${kind[0]}${String(state.done)}`, state.done)
    await until(route, isThere)
    state.done += 1
  }
  if (state.done >= 500) memory.push(await heap(state.done))
}
for (const { kind, times } of rounds) {
  const walls = times.map(({ wall }) => wall)
  results.edits[kind] = { median: median(walls), worst: Math.max(...walls), cpu: median(times.map(({ cpu }) => cpu)) }
}
results.memory = memory
await session.close()

async function heap(after) {
  await session.settled()
  globalThis.gc?.()
  await setTimeout(50)
  globalThis.gc?.()
  return { after, heapMiB: process.memoryUsage().heapUsed / 2 ** 20, rssMiB: process.memoryUsage().rss / 2 ** 20 }
}

console.log(`${String(results.pages)} pages; load of the machine before: ${results.load.toFixed(1)}\n`)
console.log('| from start | ms |\n| --- | --- |')
console.log(`| command: ready | ${results.command.ready.toFixed(0)} |\n| command: first page | ${results.command.first.toFixed(0)} |`)
for (const key of ['open', 'firstPage', 'settled']) console.log(`| session: ${key} | ${results[key].toFixed(0)} |`)
console.log(`| the largest page, asked for next | ${results.largestPage.toFixed(0)} |`)
console.log('\n| save → answered, ms | median | worst | CPU, median |\n| --- | --- | --- | --- |')
for (const [kind, { median: middle, worst, cpu }] of Object.entries(results.edits))
  console.log(`| ${kind} | ${middle.toFixed(0)} | ${worst.toFixed(0)} | ${cpu.toFixed(0)} |`)
console.log('\n| after edits | heap MiB | rss MiB |\n| --- | --- | --- |')
for (const { after, heapMiB, rssMiB } of memory) console.log(`| ${String(after)} | ${heapMiB.toFixed(1)} | ${rssMiB.toFixed(1)} |`)
console.log(`\n${JSON.stringify(results)}`)
