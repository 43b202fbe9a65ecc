import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWords, handbookStep } from '../harness/handbook-step.mjs'
import { writeVariant } from '../harness/config-variant.mjs'
import { forget } from '../harness/projects.mjs'

const STAGES = ['config', 'discover', 'parse', 'resolve', 'check', 'render', 'emit']

const KRAMDOWN = fileURLToPath(new URL('../kramdown.mjs', import.meta.url))

/** Where the time of a cold build in one thread goes, as the build itself says; and what the kramdown dialect costs, to parse and to build. */
export const stages = {
  title: 'stages of a cold build in one thread',
  steps(project, work) {
    const usual = buildWords(project, '--threads', '0', '--json')
    const kramdown = buildWords(project, '--config', writeVariant(project, { dialect: 'kramdown' }), '--threads', '0', '--json')
    const timesOf = (words) => {
      const { command } = handbookStep('', '', words, { work })
      forget(project, 'dist', '.dist.handbook', 'cache')
      const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), { cwd: work, encoding: 'utf8', maxBuffer: 1e9 })
      if (status !== 0) throw new Error(`handbook ${words.join(' ')} ended with ${String(status)}: ${stderr}`)
      return JSON.parse(stdout).time.stages
    }
    const seconds = (milliseconds = 0) => [{ wall: milliseconds / 1000 }]
    const round = () => {
      const times = timesOf(usual)
      const own = STAGES.map((stage) => [stage, seconds(times[stage])])
      return { ...Object.fromEntries(own), kramdown: seconds(timesOf(kramdown).parse), kramdownParser: [{ wall: parserSeconds(project) }] }
    }
    const told = (words) => `handbook ${words.join(' ')}`
    return [
      ...STAGES.map((stage, index) => ({ id: stage, label: stage, words: told(usual), ...(index === 0 ? { round } : {}) })),
      { id: 'kramdown', label: 'parse, dialect kramdown', words: told(kramdown) },
      { id: 'kramdownParser', label: 'of it, the parser alone, warm', words: 'node tests/bench/kramdown.mjs content --json' },
    ]
  },
}

/** Seconds that the kramdown parser takes for all pages, by the last of its rounds. */
function parserSeconds({ root, bytes }) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [KRAMDOWN, join(root, 'content'), '--json'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${KRAMDOWN} ended with ${String(status)}: ${stderr}`)
  return ((JSON.parse(stdout).at(-1) ?? 0) * bytes) / 1e9
}
