import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ENDINGS = ['.tsx', '.jsx', '.ts', '.js', '.mjs']

/** The layouts in a folder: name to file, absolute. Parts in folders below it are no layouts. */
export function layoutFiles(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && isModule(entry.name))
    .map((entry) => entry.name)
    .sort()
  return new Map(names.map((name) => [stemOf(name), join(folder, name)]))
}

/** A module's path without its ending: what its replacement goes by. */
export function stemOf(path: string): string {
  const ending = ENDINGS.find((candidate) => path.endsWith(candidate))
  return ending === undefined ? path : path.slice(0, -ending.length)
}

/** The module with the path `stem`, whatever its ending; undefined where there is none. */
export function moduleAt(stem: string): string | undefined {
  return ENDINGS.map((ending) => stem + ending).find((path) => existsSync(path))
}

function isModule(name: string): boolean {
  return !/^[._]/.test(name) && !name.endsWith('.d.ts') && ENDINGS.some((ending) => name.endsWith(ending))
}
