#!/usr/bin/env node
// What owners and reviews cost a large handbook: builds of its pages as they are, and with people, teams, a CODEOWNERS and reviews that are made
// from a seed, in turn. Seconds of the stage that joins the pages, and peak memory; quote ratios from one run, since machines are noisy.
//
//   npm run --silent compile && node tests/bench/upkeep.mjs [LINES] [REVIEWS] [RUNS]      (500, 300, 3)
//
// HANDBOOK_CORPUS names the handbook's content folder; without it, ../shared/corpora/gitlab-handbook/content is used where it is there.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { median, seeded } from './harness/numbers.mjs'
import { command, requireCorpus } from './harness/places.mjs'

const corpus = requireCorpus()
const [lines, reviews, runs] = [500, 300, 3].map((usual, index) => Number(process.argv[2 + index] ?? usual))

const next = seeded(2026)
const pick = (items) => items[Math.floor(next() * items.length)]
const work = mkdtempSync(join(tmpdir(), 'handbook-bench-'))
const [plain, kept] = ['plain', 'kept'].map((name) => join(work, name))
for (const root of [plain, kept]) {
  cpSync(corpus, join(root, 'content'), { recursive: true })
  writeFileSync(join(root, 'handbook.config.mjs'), "export default { title: 'Bench', markdown: { autolinks: false, html: 'trusted' } }\n")
}
keepUp(kept)

/** Gives a handbook teams, people, owners and reviews. */
function keepUp(root) {
  const teams = Array.from({ length: 20 }, (_, index) => `team-${String(index)}`)
  const people = Array.from({ length: 200 }, (_, index) => `person-${String(index)}`)
  const data = join(root, 'content/data')
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'teams.yaml'), teams.map((key) => `${key}:\n  name: ${key}\n  handles: '@acme/${key}'\n`).join(''))
  writeFileSync(
    join(data, 'people.yaml'),
    people.map((key) => `${key}:\n  name: ${key}\n  teams: ${pick(teams)}\n  handles: '@${key}'\n`).join(''),
  )
  const pages = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
  const owner = () => (next() < 0.5 ? `@acme/${pick(teams)}` : `@${pick(people)}`)
  const pattern = () => (next() < 0.7 ? `/content/${dirname(pick(pages))}/` : `/content/${pick(pages)}`)
  const rows = Array.from({ length: lines - 1 }, () => `${pattern()} ${owner()}`)
  writeFileSync(join(root, 'CODEOWNERS'), ['* @acme/team-0', ...rows].join('\n'))
  let left = reviews
  for (const path of pages) {
    if (left === 0) break
    const file = join(root, 'content', path)
    const text = readFileSync(file, 'utf8')
    if (!text.startsWith('---\n')) continue
    const day = `2026-0${String(1 + Math.floor(next() * 9))}-1${String(Math.floor(next() * 10))}`
    writeFileSync(file, text.replace('---\n', `---\nreviewed: ${day}\nreview_every: ${pick(['3 months', '6 months', '1 year'])}\n`))
    left -= 1
  }
}

/** Builds once; gives seconds by stage, and the peak memory in MiB. */
function build(root) {
  const usage = join(work, 'usage.json')
  const measure = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(usage)},JSON.stringify(process.resourceUsage())))`
  const args = ['--import', measure, command, 'build', '--root', root, '--json']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 })
  if (status !== 0) throw new Error(`the build ended with ${String(status)}: ${stderr}`)
  const { stages } = JSON.parse(stdout).time
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, 'utf8'))
  return {
    resolve: stages.resolve / 1000,
    check: stages.check / 1000,
    render: stages.render / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    peak: maxRSS / 1024,
  }
}

const results = { plain: [], kept: [] }
for (let run = 0; run < runs; run += 1) {
  results.plain.push(build(plain))
  results.kept.push(build(kept))
}
rmSync(work, { recursive: true, force: true })

console.log(`${String(lines)} lines of CODEOWNERS, ${String(reviews)} reviews, ${String(runs)} runs in turn: medians\n`)
console.log('| build | resolve s | check s | render s | CPU s | peak MiB |\n| --- | --- | --- | --- | --- | --- |')
for (const [name, all] of Object.entries(results))
  console.log(
    `| ${[name, ...['resolve', 'check', 'render', 'cpu', 'peak'].map((key) => median(all.map((one) => one[key])).toFixed(2))].join(' | ')} |`,
  )
