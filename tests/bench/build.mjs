#!/usr/bin/env node
// Times whole builds of a large handbook: wall and CPU seconds and peak memory, cold and with nothing changed, and Hugo's on the same
// pages beside them where HANDBOOK_PEERS names the folder that holds it. Quote ratios from one run: machines are noisy.
//
//   npm run bench [-- RUNS]      RUNS: how often each is measured (3); the two tools take turns
//
// HANDBOOK_CORPUS names the handbook's content folder; without it, ../shared/corpora/gitlab-handbook/content is used where it is there.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const corpus = resolve(process.env.HANDBOOK_CORPUS ?? join(repository, '../shared/corpora/gitlab-handbook/content'))
const peers = process.env.HANDBOOK_PEERS
const runs = Number(process.argv[2] ?? 3)
if (!existsSync(corpus)) {
  console.error(`bench: there is no handbook at ${corpus}: set HANDBOOK_CORPUS`)
  process.exit(2)
}

const work = mkdtempSync(join(tmpdir(), 'handbook-bench-'))
symlinkSync(corpus, join(work, 'content'))
writeFileSync(join(work, 'handbook.config.mjs'), "export default { title: 'Bench' }\n")
const usage = join(work, 'usage.json')
const measure = join(work, 'measure.mjs')
writeFileSync(
  measure,
  `import { writeFileSync } from 'node:fs'\nprocess.on('exit', () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())))\n`,
)

/** Runs a command to its end; gives wall seconds. Throws where it fails, since a failed build is quick. */
function time(command, args, cwd) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}: ${stderr}`)
  return Number(process.hrtime.bigint() - start) / 1e9
}

function build() {
  const args = ['--import', measure, join(repository, 'bin/handbook.js'), 'build', '--root', work, '--out', join(work, 'dist')]
  const wall = time(process.execPath, args, work)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'))
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }
}

function clean() {
  for (const folder of ['dist', '.dist.handbook']) rmSync(join(work, folder), { recursive: true, force: true })
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

function row(name, results) {
  const figures = ['wall', 'cpu', 'peak'].map((key) => {
    const values = results.map((result) => result[key]).filter((value) => value !== undefined)
    return values.length === 0 ? '–' : `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`
  })
  console.log(`| ${[name, ...figures].join(' | ')} |`)
}

const results = { cold: [], unchanged: [], hugo: [] }
for (let run = 0; run < runs; run += 1) {
  clean()
  results.cold.push(build())
  results.unchanged.push(build())
  if (peers) {
    rmSync(join(peers, 'hugo/out'), { recursive: true, force: true })
    results.hugo.push({ wall: time('hugo', ['-c', 'content-s1500', '-d', 'out', '--quiet'], join(peers, 'hugo')) })
  }
}
rmSync(work, { recursive: true, force: true })

console.log(`${String(runs)} runs, Node ${process.versions.node}, ${String(cpus().length)} processors: medians (lowest–highest)\n`)
console.log('| build | wall s | CPU s | peak MiB |\n| --- | --- | --- | --- |')
row('cold', results.cold)
row('nothing changed', results.unchanged)
if (peers) {
  row('Hugo, the same pages as plain GFM', results.hugo)
  const ratios = results.cold.map((result, run) => result.wall / results.hugo[run].wall)
  console.log(`\ncold ÷ Hugo, run by run: ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')}`)
}
