import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { UsageError } from '../model/errors.ts'
import type { StateFolder } from './state-folder.ts'
import { isSystemError } from './system-error.ts'

const PATIENCE = 5000
const PAUSE = 50
/** A lock file without a process in it, this old, in milliseconds, was left by one that was killed between two steps. */
const UNSIGNED_TIME = 2000

/**
 * Makes this process the only one that writes to the output folder. Gives a function which ends that. Waits a few seconds for another
 * build to finish, then throws UsageError. The lock of a process that is gone counts for nothing.
 */
export async function acquireLock(state: StateFolder): Promise<() => void> {
  const end = Date.now() + PATIENCE
  while (!takeLock(state.lock)) {
    if (Date.now() > end) {
      throw new UsageError(
        `Another build is writing to ${state.out}. Wait until it has finished. If none is running, delete ${state.lock} and build again.`,
      )
    }
    if (isAbandoned(state.lock)) removeAbandoned(state.lock)
    else await setTimeout(PAUSE)
  }
  return () => {
    rmSync(state.lock, { force: true })
  }
}

/** What a process signs its locks with: its number, which another can have later, and the time of its start. */
function signature(): string {
  return `${String(process.pid)} ${String(Math.round(performance.timeOrigin))}`
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, signature(), { flag: 'wx' })
    return true
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false
    throw error
  }
}

/** Under a lock of its own: else two could find the same abandoned lock, and the slower one would remove the new lock of the quicker. */
function removeAbandoned(lock: string): void {
  const guard = `${lock}-removal`
  if (!takeLock(guard)) {
    if (isAbandoned(guard)) rmSync(guard, { force: true })
    return
  }
  if (isAbandoned(lock)) rmSync(lock, { force: true })
  rmSync(guard, { force: true })
}

function isAbandoned(lock: string): boolean {
  try {
    const signed = readFileSync(lock, 'utf8')
    const pid = Number(/^\d+/.exec(signed)?.[0])
    if (!pid) return Date.now() - statSync(lock).mtimeMs > UNSIGNED_TIME
    return pid === process.pid ? signed !== signature() : !isRunning(pid)
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return false
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // A process of another user exists, though we may not signal it.
    return isSystemError(error, 'EPERM')
  }
}
