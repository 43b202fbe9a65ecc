import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIG_FILES } from '../../config/config-file.ts'
import { isFolder } from '../../config/project-parts.ts'
import { discover } from '../../discover/discover.ts'
import { kindsOf, type ChangeKind } from './change-kinds.ts'
import { stampOfFile } from './file-stamp.ts'
import type { Foundation, FoundationPart } from '../../commands/load-foundation.ts'
import type { Reading } from './live-handbook.ts'
import { rediscover } from './rediscover.ts'

const ALL_PARTS: ReadonlySet<FoundationPart> = new Set(['config', 'layouts', 'components'])

/** The part of the foundation that a kind of file belongs to. */
const PART_OF: Readonly<Partial<Record<ChangeKind, FoundationPart>>> = { config: 'config', layout: 'layouts', component: 'components' }

/** What has to be read anew where these files changed, at absolute paths. */
export function readingOf(paths: readonly string[], { project, inputs }: Foundation): Reading {
  const kinds = new Set(paths.flatMap((path) => kindsOf(path, project, inputs)))
  const named = [...kinds].flatMap((kind) => PART_OF[kind] ?? [])
  const hasOtherParts =
    project.content !== project.root &&
    (['layouts', 'components', 'public'] as const).some(
      (name) => isFolder(join(project.root, name)) !== (project[`${name}Folder`] !== undefined),
    )
  const parts = named.length > 0 && hasOtherParts ? ALL_PARTS : new Set(named)
  const content = paths.filter((path) => kindsOf(path, project, inputs).some((kind) => kind === 'page' || kind === 'content'))
  return {
    parts: hasOtherParts ? ALL_PARTS : parts,
    hasCodeowners: kinds.has('codeowners'),
    read: async (foundation, before) => {
      if (hasOtherParts || named.includes('config')) return discover(foundation.project)
      return content.length === 0 ? before : rediscover(foundation.project, before, content)
    },
  }
}

/** Reads all content again, and no code. */
export const EVERYTHING: Reading = { parts: new Set(), hasCodeowners: true, read: ({ project }) => discover(project) }

/** Reads everything again, but code only where `isOther`. */
export function wholeReading(isOther: boolean): Reading {
  return isOther ? { ...EVERYTHING, parts: ALL_PARTS } : EVERYTHING
}

/** A text that is the same for as long as nothing of a foundation was written. */
export function stampOf({ project, inputs }: Foundation): string {
  const folders = ['layouts', 'components'].map((name) => join(project.root, name))
  const files = new Set([...folders.flatMap(filesBelow), ...inputs.config, ...inputs.layouts, ...inputs.components])
  const configs = CONFIG_FILES.map((name) => join(project.root, name))
  return [...files, ...configs, join(project.root, 'public'), ...folders].map(stampOfFile).join('\n')
}

function filesBelow(folder: string): readonly string[] {
  if (!isFolder(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => join(folder, path))
}
