#!/usr/bin/env node
// Measures the compiled command as whole processes, beside other generators where they are laid out, and says what is met of the budgets.
//
//   npm run bench [-- PART …] [--size NAME,…] [--runs N] [--write]
//
// PART: cold, warm, check, dev, search, stages, threads, eleventy, vitepress; without one, the first five.
// --size: the handbooks (sample, real-370, real, real-12k, real-50k, s370, s1500, s6000, s12000). Without it, s1500 where peers are there, else real.
// --runs: rounds (5). In each round every step runs once, ours and the peer's in turn.
// --write: keeps what was measured in results.json, and writes RESULTS.md from all that is kept.
//
// HANDBOOK_CORPUS names the content folder of a large handbook; without it, ../shared/corpora/gitlab-handbook/content is used where it is there.
// HANDBOOK_PEERS names a folder with other generators: hugo/ with a content-SIZE for each size, eleventy/, vitepress/ with the same, and
// corpus/SIZE, the reduced handbook that all of them build.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { describeMachine } from './harness/machine.mjs'
import { PARTS } from './harness/parts.mjs'
import { findPeers } from './harness/places.mjs'
import { makeProject, PROJECT_NAMES, whatIsMissing } from './harness/projects.mjs'
import { writeResults } from './harness/results.mjs'
import { section } from './harness/results-page.mjs'
import { runPart } from './harness/run-part.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' }, runs: { type: 'string', default: '5' }, write: { type: 'boolean', default: false } },
})
const parts = positionals.length > 0 ? positionals : ['cold', 'warm', 'check', 'dev', 'search']
const sizes = (values.size ?? (findPeers() ? 's1500' : 'real')).split(',')
const rounds = Number(values.runs)
for (const part of parts) if (!(part in PARTS)) refuse(`there is no part ${part}; there are ${Object.keys(PARTS).join(', ')}`)
for (const size of sizes) if (!PROJECT_NAMES.includes(size)) refuse(`there is no size ${size}; there are ${PROJECT_NAMES.join(', ')}`)
if (!Number.isInteger(rounds) || rounds < 1) refuse('--runs is a whole number from 1 on')

for (const size of sizes) {
  const missing = whatIsMissing(size)
  if (missing !== undefined) refuse(`${size}: ${missing}`)
  for (const part of parts) await measurePart(part, size)
}

/** Each part gets a handbook of its own, since parts change pages. */
async function measurePart(name, size) {
  const work = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-bench-')))
  const load = loadavg()[0].toFixed(1)
  const tell = (text) => process.stderr.write(`${name} ${size}: ${text}\n`)
  try {
    const project = makeProject(work, size)
    const { files, bytes } = project
    const results = await runPart(PARTS[name], project, { work, rounds, tell })
    const entry = { part: name, size, pages: files.length, bytes, date: day(), machine: describeMachine(), load, ...results }
    console.log(section(entry))
    // At once: what takes hours may be stopped.
    if (values.write) await writeResults({ [`${name} ${size}`]: entry })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function day() {
  return new Date().toISOString().slice(0, 10)
}

function refuse(why) {
  console.error(`bench: ${why}`)
  process.exit(2)
}
