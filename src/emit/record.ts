import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { isSystemError } from './system-error.ts'

/** Writes a value as JSON: after a kill or a power cut the file is the old one or the new one, never a part. */
export function writeRecord(path: string, value: unknown): void {
  const unfinished = `${path}.new`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(unfinished, `${JSON.stringify(value, undefined, 1)}\n`, { flush: true })
  renameSync(unfinished, path)
}

/** Reads what `writeRecord` wrote; undefined where there is none, or something that the schema does not know. */
export function readRecord<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch (error) {
    if (error instanceof SyntaxError || isSystemError(error, 'ENOENT')) return undefined
    throw error
  }
}
