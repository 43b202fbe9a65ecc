import { z } from 'zod'
import { isOutputPath } from './output-path.ts'
import { readRecord, writeRecord } from './record.ts'

/** A path as a record holds it. Records are files like others: one with a path that leads out of the output folder is void. */
export const recordedPath = z.string().refine(isOutputPath)

export const manifestFiles = z.array(z.object({ path: recordedPath, size: z.int().nonnegative(), hash: z.string() }).readonly()).readonly()

/** The files that a run wrote: path below the output folder, size in bytes, SHA-256 in hexadecimal. */
export type Manifest = z.infer<typeof manifestFiles>

const manifestRecord = z.object({ version: z.literal(1), files: manifestFiles })

/** What the last finished run wrote; empty where there was none, or its record cannot be read. */
export function readManifest(path: string): Manifest {
  return readRecord(path, manifestRecord)?.files ?? []
}

/** Records what a run wrote. */
export function writeManifest(path: string, files: Manifest): void {
  writeRecord(path, { version: 1, files } satisfies z.infer<typeof manifestRecord>)
}
