import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

/** GNU time, which knows of a program and its children what Node cannot say. Without it, there are wall seconds alone. */
const TIME = '/usr/bin/time'
const HAS_TIME = existsSync(TIME)

/**
 * Runs a whole process to its end; gives wall and CPU seconds and the peak of its memory in MiB (of the largest process, where there are several).
 * Throws where it ends with a code that is not accepted, since a failed build is quick.
 */
export function measure([program, ...args], { cwd, work, accept = [0], env = {} }) {
  const usage = join(work, 'usage')
  const [timed, ...rest] = HAS_TIME ? [TIME, '-q', '-f', '%U %S %M', '-o', usage, program, ...args] : [program, ...args]
  const start = performance.now()
  const { status, stderr, error } = spawnSync(timed, rest, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  const wall = (performance.now() - start) / 1000
  if (!accept.includes(status)) throw new Error(`${program} ${args.join(' ')} ended with ${String(status)}: ${error?.message ?? stderr}`)
  if (!HAS_TIME) return { wall }
  const [user, system, peak] = readFileSync(usage, 'utf8').trim().split(' ').map(Number)
  return { wall, cpu: user + system, peak: peak / 1024 }
}
