import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../config/package-root.ts'

/** The preview's own script and stylesheet, as they are bundled. They are no part of any site. */
const NAMES: ReadonlySet<string> = new Set(['dev.js', 'dev.css'])

/** Reads a file of the preview's own; undefined where there is none of that name. */
export function readClientFile(name: string): Uint8Array | undefined {
  return NAMES.has(name) ? readFileSync(join(packageRoot(), 'lib', 'dev', name)) : undefined
}
