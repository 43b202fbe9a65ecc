import { existsSync, statSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import type { Config } from '../model/config.ts'
import { UsageError } from '../model/errors.ts'
import { bundle } from './bundle.ts'
import { importBundle } from './import-bundle.ts'
import { defaultConfig, parseConfig } from './parse-config.ts'

/** What a configuration may be named, in a project's root. */
export const CONFIG_FILES: readonly string[] = ['handbook.config.ts', 'handbook.config.js', 'handbook.config.mjs']

/**
 * The configuration file of a project, absolute; undefined where it has none.
 * `named` is the file that was asked for, relative to the working folder. Throws a UsageError where that is no file, or where two compete.
 */
export function findConfigFile(root: string, named: string | undefined): string | undefined {
  if (named !== undefined) {
    const stats = statSync(named, { throwIfNoEntry: false })
    if (stats?.isFile() === true) return resolve(named)
    throw new UsageError(stats === undefined ? `The configuration file ${named} does not exist` : `${named} is not a configuration file`)
  }
  const found = CONFIG_FILES.filter((name) => existsSync(join(root, name)))
  if (found.length > 1) throw new UsageError(`${found.join(' and ')} both configure this handbook: keep one of them`)
  return found[0] === undefined ? undefined : join(root, found[0])
}

/** A configuration with its defaults, and the files that it was read from, absolute. */
export interface LoadedConfig {
  readonly config: Config
  readonly inputs: readonly string[]
}

/** Reads a configuration file, TypeScript or JavaScript; without one, gives the defaults. Throws a UsageError that names the place. */
export async function loadConfig(root: string, file: string | undefined): Promise<LoadedConfig> {
  if (file === undefined) return { config: defaultConfig(), inputs: [] }
  const bundled = await bundle({ root, entry: { kind: 'file', path: file } })
  const { default: written } = await importBundle(bundled)
  const name = relative(root, file) || basename(file)
  if (written === undefined) throw new UsageError(`${name} exports no configuration: write 'export default defineConfig({ … })'`)
  return { config: parseConfig(written, name), inputs: bundled.inputs }
}
