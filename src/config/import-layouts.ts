import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.ts'
import { importBundle } from './import-bundle.ts'
import { overrideLayouts } from './override-layouts.ts'

/** What a layout's file exports. */
export type LayoutModule = Readonly<Record<string, unknown>>

/** Layouts' files by name, absolute. */
type LayoutFiles = ReadonlyMap<string, string>

/** Imports layouts that are JavaScript already. */
export async function importCompiledLayouts(files: LayoutFiles): Promise<ReadonlyMap<string, LayoutModule>> {
  const importing = [...files].map(async ([name, file]) => [name, (await import(pathToFileURL(file).href)) as LayoutModule] as const)
  return new Map(await Promise.all(importing))
}

/**
 * Bundles layouts and imports them. `folders` are those that layouts and their parts are looked for in, the one that serves first in
 * front; `root` is the folder that messages count from. The files that it read go to `inputs`. Throws a UsageError that names the place where the source is at fault.
 */
export async function importBundledLayouts(
  files: LayoutFiles,
  folders: readonly string[],
  root: string,
  inputs?: Set<string>,
): Promise<ReadonlyMap<string, LayoutModule>> {
  const text = [...files.values()].map((file, index) => `export * as layout${String(index)} from ${JSON.stringify(file)}\n`).join('')
  const bundled = await bundle({ root, entry: { kind: 'text', text }, plugins: [overrideLayouts(folders)] })
  for (const input of bundled.inputs) inputs?.add(input)
  const exported = await importBundle(bundled)
  return new Map([...files.keys()].map((name, index) => [name, exported[`layout${String(index)}`] as LayoutModule]))
}
