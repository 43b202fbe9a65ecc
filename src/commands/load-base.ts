import { orphansOf } from '../check/orphans.ts'
import type { Base, ChangedLines } from '../model/base.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Route } from '../model/route.ts'
import { readBuiltSite } from './base-built-site.ts'
import { extractBase } from './base-commit.ts'
import { compareFiles, type BaseFiles } from './base-files.ts'
import type { BaseLocation } from './base-location.ts'
import { baseOfSite } from './base-of-site.ts'
import { loadBaseProject, type BaseFolder, type BaseProject, type Today } from './base-project.ts'
import type { LoadedSite } from './load-site.ts'

/** A base, for as long as it is compared with. */
export interface OpenBase {
  readonly base: Base
  /** What a comparison of sources gives; absent for a base of which only addresses are known. */
  readonly sources?: ComparedSources
  readonly notes: readonly string[]
  /** Removes what was written for it. */
  readonly close: () => void
}

/** Today's sources beside those of a base. */
export interface ComparedSources {
  /** What was wrong at the base, under the names that its files have today. */
  readonly findings: readonly Diagnostic[]
  /** What was changed in some files since. */
  readonly changesIn: (files: Iterable<string>) => ChangedLines
}

/** Loads a base, `name` for messages. Throws an UnfinishedError where it cannot be read. */
export async function openBase(name: string, location: BaseLocation, today: Today): Promise<OpenBase> {
  switch (location.kind) {
    case 'urls':
      return { base: location.base, notes: [addressesNote(name)], close: nothing }
    case 'built':
      return { base: readBuiltSite(name, location.entries, today.loaded.site.config), notes: [addressesNote(name)], close: nothing }
    case 'markdown':
      return { ...(await compareSources(name, { root: location.root, sizes: new Map() }, today)), notes: [], close: nothing }
    case 'commit': {
      const { note, remove, ...folder } = await extractBase(name, location.commit, today)
      try {
        return { ...(await compareSources(name, folder, today)), notes: [note], close: remove }
      } catch (error) {
        remove()
        throw error
      }
    }
  }
}

function addressesNote(name: string): string {
  return `${name} holds addresses and no sources, so what was wrong there already is not known`
}

async function compareSources(name: string, folder: BaseFolder, today: Today): Promise<Pick<OpenBase, 'base' | 'sources'>> {
  const { project, site } = today.loaded
  const before = await loadBaseProject(folder, today)
  const files = compareFiles(folder, before.site, project.root, site)
  const base = { name, ...baseOfSite(before.site), moved: files.moved, orphans: orphansAt(before, files, today.loaded) }
  return { base, sources: { findings: comparable(before.findings, files, today.loaded), changesIn: files.changesIn } }
}

/** The addresses of pages that nobody linked to: what they were, and what they are where the page has moved since. */
function orphansAt({ site }: BaseProject, { moved }: BaseFiles, now: LoadedSite): ReadonlySet<Route> {
  const byFile = new Map(now.site.pages.map(({ file, route }) => [file, route]))
  return new Set(orphansOf(site).flatMap(({ route, file }) => [route, byFile.get(moved.get(file) ?? file) ?? route]))
}

/**
 * Findings of a base under the names of today. What was found in layouts and the configuration is of today, and says nothing of the base
 * where one of those was changed since.
 */
function comparable(findings: readonly Diagnostic[], { moved, changesIn }: BaseFiles, { project }: LoadedSite): readonly Diagnostic[] {
  const isOfBase = ({ file }: Diagnostic): boolean => {
    const isRunAsToday = file.startsWith('layouts/') || project.configFile?.endsWith(`/${file}`) === true
    const lines = isRunAsToday ? changesIn([file]).get(file) : undefined
    return lines === undefined || (lines !== 'all' && lines.length === 0)
  }
  return findings.filter(isOfBase).map((finding) => ({ ...finding, file: moved.get(finding.file) ?? finding.file }))
}

function nothing(): void {
  // Nothing was written.
}
