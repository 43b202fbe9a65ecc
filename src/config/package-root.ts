import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The tool's own folder, absolute: the nearest one above this module with a `package.json`, compiled to `lib/` or not. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

/** True where the tool runs from its TypeScript sources (under a test runner), not from `lib/`. */
export function isRunFromSources(): boolean {
  return import.meta.url.endsWith('.ts')
}
