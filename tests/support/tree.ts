import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Files by their path below a folder, with `/` between its parts. */
export type Tree = Readonly<Record<string, string | Uint8Array>>

/** Writes files below a folder, and the folders that they need. */
export function writeTree(folder: string, files: Tree): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** The text of every file below a folder, unpacked where it is packed, by path and in its order, none where there is no folder; links are not followed. */
export function readTree(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return Object.fromEntries(paths.sort().map((path) => [path, unpacked(readFileSync(join(folder, path))).toString()]))
}

/** Bytes that gzip packed begin with two of its own (RFC 1952, 2.3.1), whatever their file is named. */
export function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}
