import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../emit/manifest.ts'
import { stateFolderOf } from '../../emit/state-folder.ts'
import { ABSENT, FOLDER, markAt, sizeOf } from './mark.ts'
import type { Place } from './run-record.ts'
import { hashOf, placeOf } from './still-holds.ts'
import { survey, type Scope, type Survey } from './survey.ts'
import type { Surveyor } from './surveyor.ts'

/** A site that a build wrote, as it stands in the output folder. */
export interface WrittenSite {
  readonly manifest: string
  readonly scope: Scope
  readonly places: readonly Place[]
}

/** A site as it stood before some of its files were written anew. */
export interface SeenSite {
  readonly files: Manifest
  readonly surveyor: Surveyor
}

/**
 * Looks at a site right after it was written; where it is known how it stood before, at no more than what is another. Undefined where the output folder
 * holds anything else than its files, or may not hold them any more: where another build came in between.
 */
export function lookAtWritten(out: string, files: Manifest, before?: SeenSite): WrittenSite | undefined {
  const { manifest, journal, lock } = stateFolderOf(out)
  const scope: Scope = {
    folders: [{ path: out, leaves: 'what an output folder may hold beside the site' }],
    paths: [lock, journal, manifest],
  }
  const marks = marksAfter(out, files, scope, before) ?? survey(scope)
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

/** Whoever changes a file that was not written changes its mark, and the next run sees that. Undefined where files have come or gone. */
function marksAfter(out: string, files: Manifest, { folders, paths }: Scope, before: SeenSite | undefined): Survey | undefined {
  const hashes = new Map(before?.files.map(({ path, hash }) => [path, hash]))
  if (!before || hashes.size !== files.length || !files.every(({ path }) => hashes.has(path))) return undefined
  const written = files.flatMap(({ path, hash }) => (hashes.get(path) === hash ? [] : [join(out, path)]))
  return new Map([...before.surveyor.look({ folders, paths: [] }), ...[...written, ...paths].map((path) => [path, markAt(path)] as const)])
}

/** True for the record of these very files. */
function isOf(record: Uint8Array, files: Manifest): boolean {
  const recorded = JSON.parse(new TextDecoder().decode(record)) as { readonly files: Manifest }
  return JSON.stringify(recorded.files) === JSON.stringify(files)
}
