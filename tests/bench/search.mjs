#!/usr/bin/env node
// Times the search of a large handbook: its index when it is made and when it is kept, its size, and what a reader loads for a query.
//
//   node tests/bench/search.mjs [QUERY …]
//
// HANDBOOK_CORPUS names the handbook's content folder; without it, ../shared/corpora/gitlab-handbook/content is used where it is there.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { openSearch } from '../../lib/src/search/open-search.js'
import { command, requireCorpus } from './harness/places.mjs'

const corpus = requireCorpus()
const queries = process.argv.length > 2 ? process.argv.slice(2) : ['parental leave', 'paid time off', 'on-call']

const work = mkdtempSync(join(tmpdir(), 'handbook-bench-'))
symlinkSync(corpus, join(work, 'content'))
const dist = join(work, 'dist')

/** Builds the handbook; gives the milliseconds of each stage. */
function build(...flags) {
  const args = [command, 'build', '--root', work, '--cache', join(work, 'cache'), '--json', ...flags]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout).time
}

/** What is loaded, counted. */
async function serve(folder) {
  const count = { bytes: 0, files: 0 }
  const server = createServer((request, response) => {
    const bytes = readFileSync(join(folder, new URL(request.url, 'http://host').pathname))
    count.bytes += bytes.length
    count.files += 1
    response.end(bytes)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return { address: `http://127.0.0.1:${server.address().port}/`, count, close: () => server.close() }
}

const without = build('--no-search')
const first = build()
const again = build()
for (const [name, time] of Object.entries({ 'without search': without, 'index made': first, 'index kept': again }))
  console.log(
    `${name.padEnd(15)} ${(time.total / 1000).toFixed(1)} s in all, waiting for the search ${((time.stages.search ?? 0) / 1000).toFixed(2)} s`,
  )
const files = readdirSync(join(dist, 'pagefind'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
const size = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
console.log(`index           ${(size / 1e6).toFixed(1)} MB in ${files.length} files`)

const { address, count, close } = await serve(dist)
const settings = JSON.parse(readFileSync(join(dist, 'pagefind/search.json'), 'utf8'))
const search = await openSearch(settings, {
  folder: `${address}pagefind/`,
  root: '/',
  hasWorker: false,
  load: (lang) => import(pathToFileURL(join(dist, 'pagefind', lang, 'pagefind.js')).href),
})
console.log(`to open it      ${(count.bytes / 1000).toFixed(0)} kB in ${count.files} files, and Pagefind's scripts`)
for (const words of queries) {
  Object.assign(count, { bytes: 0, files: 0 })
  const start = performance.now()
  const { pages } = await search.find({ words, lang: 'en', today: '2026-01-01' })
  await Promise.all(pages.slice(0, 8).map((page) => page.load()))
  const time = (performance.now() - start).toFixed(0)
  console.log(`${words.padEnd(15)} ${(count.bytes / 1000).toFixed(0)} kB in ${count.files} files, ${time} ms, ${pages.length} pages`)
}
close()
rmSync(work, { recursive: true, force: true })
