import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileFrom } from '../model/file-name.ts'
import { findMoves } from '../check/base-moves.ts'
import { isNeverPublished, kindOf } from '../discover/content-kind.ts'
import type { ChangedPage, ChangedPages } from '../model/changed-page.ts'
import { compareText } from '../model/compare-text.ts'
import type { SitePage } from '../model/site.ts'
import { openBaseSources, type BaseSources } from './changed-base.ts'
import { thenReader } from './changed-then.ts'
import type { LoadedSite } from './load-site.ts'

/**
 * Finds the pages that a change touched: what is in the project's folder now, committed or not, held against where the change left `base`, a git ref,
 * or against a folder of Markdown. A page is edited where its source changed, or a file that it takes in. Of what only the base had, a site for the
 * public says nothing, since nobody knows whether that was for inside. Throws a UsageError for a base without sources, and an UnfinishedError where
 * it cannot be read.
 */
export async function changedPages(base: string, { project, site }: Pick<LoadedSite, 'project' | 'site'>): Promise<ChangedPages> {
  const before = await openBaseSources(base, project.root)
  const now = new Map(site.pages.map((page) => [page.file, page]))
  const bytesOf = reader(project.root)
  const folder = contentFolder(project)
  const pagesBefore = [...before.files].filter((file) => file.startsWith(folder) && isPage(file.slice(folder.length)))
  const isGone = (file: string): boolean => !now.has(file) && !(existsSync(join(project.root, file)) && before.isSame(file, bytesOf(file)))
  const gone = pagesBefore.filter(isGone)
  const added = site.pages.filter(({ file }) => !before.files.has(file))
  const edited = site.pages.filter((page) => before.files.has(page.file) && isEdited(page, before, bytesOf))
  const then = await before.read([...gone, ...edited.map(({ file }) => file)])
  const readThen = thenReader(pagesBefore, folder, site.config)
  const moves = findMoves(
    filesWith(then, gone),
    added.map(({ file }) => ({ file, bytes: bytesOf(file) })),
  )
  const movedFrom = new Map([...moves].map(([from, to]) => [to, from]))
  const isPublic = site.config.audience === 'public'

  function changed(page: SitePage, kind: 'added' | 'edited', fileThen: string | undefined): ChangedPage {
    const { file, route } = page
    const about = { title: page.page.title, file, route }
    const bytes = fileThen === undefined ? undefined : then.get(fileThen)
    if (fileThen === undefined || bytes === undefined) return { kind, ...about }
    const from = { file: fileThen, route: readThen(fileThen, bytes).route }
    if (from.file === file && from.route === route) return { kind, ...about }
    return { kind: 'moved', ...about, ...(isPublic ? {} : { from }) }
  }

  async function deleted(file: string): Promise<readonly ChangedPage[]> {
    const bytes = then.get(file)
    if (bytes === undefined || moves.has(file) || isPublic) return []
    const page = readThen(file, bytes)
    if (page.isDraft && !site.config.drafts) return []
    return [{ kind: 'deleted', title: await page.title(), file, route: page.route }]
  }

  const pages = [
    ...added.map((page) => changed(page, 'added', movedFrom.get(page.file))),
    ...edited.map((page) => changed(page, 'edited', page.file)),
    ...(await Promise.all(gone.map(deleted))).flat(),
  ]
  return { base, pages: pages.sort(inOrder) }
}

const KINDS: readonly ChangedPage['kind'][] = ['added', 'edited', 'moved', 'deleted']

function inOrder(a: ChangedPage, b: ChangedPage): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareText(a.route, b.route) || compareText(a.file, b.file)
}

/** The content's folder from the project's root, with a slash at its end; empty where they are the same. */
function contentFolder({ root, content }: LoadedSite['project']): string {
  const way = fileFrom(root, content)
  return way === '' ? '' : `${way}/`
}

/** True for a path below the content's folder that would be a page. */
function isPage(path: string): boolean {
  const parts = path.split('/')
  return kindOf(path) === 'page' && parts.every((_, index) => !isNeverPublished(parts.slice(0, index + 1).join('/')))
}

function isEdited({ file, page }: SitePage, before: BaseSources, bytesOf: (file: string) => Uint8Array): boolean {
  return [file, ...page.includes.map((included) => included.file)].some((read) => !before.isSame(read, bytesOf(read)))
}

/** Reads the files of a project, each once; one that went away meanwhile is empty. */
function reader(root: string): (file: string) => Uint8Array {
  const known = new Map<string, Uint8Array>()
  return (file) => {
    const bytes = known.get(file) ?? readOrNothing(join(root, file))
    known.set(file, bytes)
    return bytes
  }
}

function readOrNothing(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    return new Uint8Array()
  }
}

function filesWith(
  bytes: ReadonlyMap<string, Uint8Array>,
  files: readonly string[],
): readonly { readonly file: string; readonly bytes: Uint8Array }[] {
  return files.map((file) => ({ file, bytes: bytes.get(file) ?? new Uint8Array() }))
}
