import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { UsageError } from '../model/errors.ts'
import type { Bundle } from './bundle.ts'

/**
 * Runs a bundle and gives its exports. It is imported under the name of its hash from a folder that is gone afterwards, so
 * nothing is left in the project. Throws a UsageError with the place where the code itself throws.
 */
export async function importBundle(bundle: Bundle): Promise<Readonly<Record<string, unknown>>> {
  const folder = await mkdtemp(join(tmpdir(), 'handbook-'))
  const file = join(folder, `${bundle.hash}.mjs`)
  try {
    await writeFile(file, bundle.code)
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Readonly<Record<string, unknown>>
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${placeOf(error, bundle)}${message}`, { cause: error })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** `handbook.config.ts:3:7: `, where the error says where in the bundle it arose and the source map knows that place. */
function placeOf(error: unknown, { hash, map }: Bundle): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const [, line, column] = new RegExp(`${hash}\\.mjs:(\\d+):(\\d+)`).exec(stack) ?? []
  if (line === undefined || column === undefined) return ''
  const entry = new SourceMap(JSON.parse(map) as SourceMapPayload).findEntry(Number(line) - 1, Number(column) - 1)
  if (!('originalSource' in entry)) return ''
  return `${entry.originalSource}:${String(entry.originalLine + 1)}:${String(entry.originalColumn + 1)}: `
}

type SourceMapPayload = ConstructorParameters<typeof SourceMap>[0]
