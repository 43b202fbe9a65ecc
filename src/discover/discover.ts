import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { compareDiagnostics, type Diagnostic } from '../model/diagnostic.ts'
import type { SourceFile } from '../model/page.ts'
import type { DataFile } from '../model/data.ts'
import type { Project } from '../model/project.ts'
import type { Asset, WrittenRedirect } from '../model/site.ts'
import { isNeverPublished, kindOf } from './content-kind.ts'
import { readAssets } from './read-assets.ts'
import { readDataFiles } from './read-data.ts'
import type { Entry } from './entry.ts'
import { readIncludes } from './read-includes.ts'
import { readPublicFolders } from './read-public-folders.ts'
import { readRedirects } from './read-redirects.ts'
import { readSources } from './read-sources.ts'
import { skipTemplates } from './skip-templates.ts'
import { unpublishedPaths } from './unpublished.ts'
import { walk } from './walk.ts'

/** What a project's folders hold: pages' sources and files to copy, each in order of path, and what was wrong with some. */
export interface Discovery {
  readonly sources: readonly SourceFile[]
  /** Markdown that is no page of its own, which pages can take in. */
  readonly includes: readonly SourceFile[]
  readonly assets: readonly Asset[]
  readonly redirects: readonly WrittenRedirect[]
  /** The YAML files in the content's `data` folder. */
  readonly data: readonly DataFile[]
  /** Files of the content that are read or skipped and never published, by their path below its root, sorted. */
  readonly unpublished: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a project's content and public folders. What cannot be read is a finding, and the rest goes on. `known`: sources that did not change since
 * they were read, by their file.
 */
export async function discover(project: Project, known?: ReadonlyMap<string, SourceFile>): Promise<Discovery> {
  const kept: Entry[] = []
  const found = walk({
    folder: project.content,
    root: project.root,
    isExcluded: (entry) => {
      if (isOfTheTool(project, entry.absolute)) return true
      const isKept = isNeverPublished(entry.path)
      if (isKept) kept.push(entry)
      return isKept
    },
  })
  const pages = found.files.filter(({ path }) => kindOf(path) === 'page')
  const templates = found.files.filter(({ path }) => kindOf(path) === 'template')
  const sources = readSources(pages, known)
  const includes = readIncludes(project, kept)
  const content = await readAssets(found.files.filter(({ path }) => kindOf(path) === 'asset'))
  const others = await readPublicFolders(project, content.assets)
  const redirects = readRedirects(project)
  const data = readDataFiles(project)
  const diagnostics = [found, sources, content, others, redirects, data]
    .flatMap((part) => part.diagnostics)
    .concat(skipTemplates(templates))
  return {
    sources: sources.sources,
    includes,
    assets: others.assets,
    redirects: redirects.redirects,
    data: data.files,
    unpublished: unpublishedPaths(project, kept, templates),
    diagnostics: diagnostics.sort(compareDiagnostics),
  }
}

/** True for the configuration and for built sites, this one or one that an earlier run built elsewhere in the folder. */
function isOfTheTool(project: Project, absolute: string): boolean {
  if (absolute === project.out || absolute === project.configFile) return true
  return project.content === project.root && existsSync(join(dirname(absolute), `.${basename(absolute)}.handbook`))
}
