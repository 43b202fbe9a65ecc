import type { Config } from '../../model/config.ts'
import type { Row } from '../../model/data.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { isInternal } from './audience.ts'
import { rowName, subjectOf, type OpenRow, type OpenRows } from './open-row.ts'
import { namedRows, type NamedRow } from './references.ts'

/** Tells, for a public site, every row that is for everybody and names one that is not: readers would find nothing there. */
export function* checkAudience(files: readonly OpenRows[], config: Pick<Config, 'audience' | 'defaultAudience'>): Generator<Diagnostic> {
  if (config.audience === 'internal') return
  const rows = new Map(files.map(({ kind, rows }) => [kind.name, new Map(rows.map((row) => [row.id, row]))]))
  for (const file of files) {
    for (const named of namedRows(file)) {
      const target = named.reference.to.map((name) => rows.get(name)?.get(named.key)?.row).find((row) => row !== undefined)
      if (!target || !named.from.row) continue
      if (isInternal(target, config) && !isInternal(named.from.row, config)) yield internalName(file, named, target)
    }
  }
}

function internalName(file: OpenRows, { from, path, key }: NamedRow & { readonly from: OpenRow }, target: Row<unknown>): Diagnostic {
  return {
    rule: 'data/audience',
    severity: 'warning',
    file: from.file,
    place: from.placeOf(path),
    subject: `${subjectOf(file, from, path)}=${key}`,
    message: `${rowName(file, from)} is for everybody, but names '${key}', who or what is internal, so the public site shows nothing there`,
    hint: `name another, or give one of the two rows the other's audience`,
    related: [{ file: target.file, place: target.place, message: `'${key}' is here` }],
  }
}
