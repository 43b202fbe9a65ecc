import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileFrom } from '../../model/file-name.ts'
import { discover, type Discovery } from '../../discover/discover.ts'
import { isDataFile, readDataFiles } from '../../discover/read-data.ts'
import { readRedirects } from '../../discover/read-redirects.ts'
import { LARGE_SIZE } from '../../discover/read-sources.ts'
import { compareDiagnostics, type Diagnostic } from '../../model/diagnostic.ts'
import type { SourceFile } from '../../model/page.ts'
import type { Project } from '../../model/project.ts'

/** Reads the files of a project that changed, at absolute paths, and gives what there is now. What is more than a page, a data file or the redirects has all read anew. */
export async function rediscover(project: Project, before: Discovery, paths: readonly string[]): Promise<Discovery> {
  const files = paths.map((path) => fileFrom(project.root, path))
  const content = fileFrom(project.root, project.content)
  const below = (name: string): string => (content === '' ? name : `${content}/${name}`)
  let now = before
  for (const [index, file] of files.entries()) {
    const next =
      file.startsWith(below('data/')) && isDataFile(file.slice(below('data/').length))
        ? withData(project, now, below('data'))
        : file === below('redirects.yaml')
          ? withRedirects(project, now, file)
          : withPage(now, file, paths[index] ?? join(project.root, file))
    if (!next) return discover(project, unchanged(before, new Set(files)))
    now = next
  }
  return now
}

/** The sources that nobody told of, by their file. */
function unchanged({ sources }: Discovery, files: ReadonlySet<string>): ReadonlyMap<string, SourceFile> {
  return new Map(sources.flatMap((source) => (files.has(source.file) ? [] : [[source.file, source] as const])))
}

function withPage(before: Discovery, file: string, path: string): Discovery | undefined {
  const source = before.sources.find((known) => known.file === file)
  const bytes = source && readIfThere(path)
  if (!source || !bytes || bytes.length > LARGE_SIZE || before.diagnostics.some((found) => found.file === file)) return undefined
  const changed: SourceFile = { ...source, bytes }
  return { ...before, sources: before.sources.map((known) => (known === source ? changed : known)) }
}

function withData(project: Project, before: Discovery, folder: string): Discovery {
  const { files, diagnostics } = readDataFiles(project)
  return { ...before, data: files, diagnostics: instead(before, (file) => file === folder || file.startsWith(`${folder}/`), diagnostics) }
}

function withRedirects(project: Project, before: Discovery, name: string): Discovery {
  const { redirects, diagnostics } = readRedirects(project)
  return { ...before, redirects, diagnostics: instead(before, (file) => file === name, diagnostics) }
}

function instead(before: Discovery, isOfThem: (file: string) => boolean, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...before.diagnostics.filter(({ file }) => !isOfThem(file)), ...diagnostics].sort(compareDiagnostics)
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
