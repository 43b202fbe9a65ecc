import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import type { KramdownConfig } from '../model/kramdown-config.ts'
import { kramdownOfJekyll } from './jekyll-options.ts'

/** What Jekyll reads its configuration from, in the order in which they are looked for. */
const NAMES = ['_config.yml', '_config.yaml']

/** What a Jekyll configuration says of kramdown, and the file that it was read from, absolute. */
export interface JekyllConfig {
  readonly kramdown: KramdownConfig
  readonly file: string
}

/** Where a Jekyll configuration may stand: beside the content, and in the project's root. */
export function jekyllPlaces(content: string, root: string): readonly string[] {
  return [...new Set([content, root])].flatMap((folder) => NAMES.map((name) => join(folder, name)))
}

/** True for the path of such a file. */
export function isJekyllConfig(path: string): boolean {
  return NAMES.includes(basename(path))
}

/** Reads the first Jekyll configuration of a project; undefined where there is none. What cannot be read of it says nothing. */
export function readJekyllConfig(content: string, root: string): JekyllConfig | undefined {
  const file = jekyllPlaces(content, root).find((path) => existsSync(path))
  return file === undefined ? undefined : { file, kramdown: kramdownOfJekyll(valueOf(file)) }
}

function valueOf(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { logLevel: 'silent' })
  } catch {
    return undefined
  }
}
