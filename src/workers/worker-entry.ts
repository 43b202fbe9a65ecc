import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isRunFromSources, packageRoot } from '../config/package-root.ts'

/** The bundle of a thread, by its name. None where the tool runs from its sources: a bundle that is there may be of others. */
export function workerEntry(name: string): string | undefined {
  const path = join(packageRoot(), 'lib/bin', `${name}.js`)
  return !isRunFromSources() && existsSync(path) ? path : undefined
}
