import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../emit/manifest.ts'
import { stateFolderOf } from '../../emit/state-folder.ts'
import { ABSENT, FOLDER, markAt, sizeOf } from './mark.ts'
import type { Place } from './run-record.ts'
import { hashOf, placeOf } from './still-holds.ts'
import { survey, type Scope } from './survey.ts'

/** A site that a build wrote, as it stands in the output folder. */
export interface WrittenSite {
  readonly manifest: string
  readonly scope: Scope
  readonly places: readonly Place[]
}

/**
 * Looks at a site right after it was written. Undefined where the output folder holds anything else than its files, or may not hold them any
 * more: where another build came in between.
 */
export function lookAtWritten(out: string, files: Manifest): WrittenSite | undefined {
  const { manifest, journal, lock } = stateFolderOf(out)
  const scope: Scope = {
    folders: [{ path: out, leaves: 'what an output folder may hold beside the site' }],
    paths: [lock, journal, manifest],
  }
  const marks = survey(scope)
  // Read after all files were looked at: whoever writes there records it last.
  const record = readFileSync(manifest)
  if (!isOf(record, files)) return undefined
  const recorded: Readonly<Record<string, string>> = { [manifest]: hashOf(record) }
  const byPath = new Map(files.map((file) => [join(out, file.path), file]))
  const places: Place[] = []
  let count = 0
  for (const [path, mark] of marks) {
    const file = byPath.get(path)
    if (file === undefined && path.startsWith(join(out, '/')) && mark !== FOLDER) return undefined
    if (file !== undefined && sizeOf(mark) !== file.size) return undefined
    if (file !== undefined) count += 1
    places.push(placeOf(path, mark, file ? Buffer.from(file.hash, 'hex').toString('base64') : recorded[path]))
  }
  const isUndisturbed = marks.get(lock) === ABSENT && marks.get(journal) === ABSENT && markAt(lock) === ABSENT
  return isUndisturbed && count === files.length ? { manifest, scope, places } : undefined
}

/** True for the record of these very files. */
function isOf(record: Uint8Array, files: Manifest): boolean {
  const recorded = JSON.parse(new TextDecoder().decode(record)) as { readonly files: Manifest }
  return JSON.stringify(recorded.files) === JSON.stringify(files)
}
