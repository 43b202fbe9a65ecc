import type { Audience, Config } from '../../model/config.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Page } from '../../model/page.ts'
import { folderOf, type SourcePath } from '../../model/source-path.ts'
import { sectionPages } from './section-pages.ts'

/** Who the pages of a handbook are for. */
export interface PageAudiences {
  readonly internal: ReadonlySet<SourcePath>
  /** Who a folder is for: what its page says, else the folder above it; what the configuration says where none says anything. */
  readonly sectionAt: (folder: string) => Section
  /** Pages that say that they are for everybody, in a section that is not. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A folder of pages. */
export interface Section {
  readonly audience: Audience
  /** The page that says that all of it is for inside; absent where nobody says so, even if the configuration has it that way. */
  readonly closedBy?: Page
}

/**
 * Works out who each page is for. What it says holds; on the page of a section it holds for everything below. A section for inside stays closed:
 * whoever lets a page below it out is told. The entry page closes the whole handbook, but opens nothing beside itself, so that a handbook that
 * publishes only what says so can have one.
 */
export function judgePages(pages: readonly Page[], files: ReadonlyMap<SourcePath, string>, { defaultAudience }: Config): PageAudiences {
  const pageOf = sectionPages(pages)
  const sections = new Map<string, Section>()
  const sectionAt = (folder: string): Section => {
    const known = sections.get(folder)
    if (known) return known
    const above: Section = folder === '' ? { audience: defaultAudience } : sectionAt(parentOf(folder))
    const page = pageOf.get(folder)
    const said = page?.frontMatter.audience
    const section: Section =
      above.closedBy || !page || said === undefined || (folder === '' && said === 'public')
        ? above
        : { audience: said, ...(said === 'internal' ? { closedBy: page } : {}) }
    sections.set(folder, section)
    return section
  }
  const internal = new Set<SourcePath>()
  const diagnostics: Diagnostic[] = []
  for (const page of pages) {
    const { audience, closedBy } = sectionAt(folderOf(page.path))
    const said = page.frontMatter.audience
    if ((closedBy ? 'internal' : (said ?? audience)) === 'internal') internal.add(page.path)
    if (closedBy && said === 'public') diagnostics.push(contradiction(page, closedBy, files))
  }
  return { internal, sectionAt, diagnostics }
}

function parentOf(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
}

function contradiction(page: Page, closedBy: Page, files: ReadonlyMap<SourcePath, string>): Diagnostic {
  const place = page.frontMatter.places['audience']
  const closing = closedBy.frontMatter.places['audience']
  const file = files.get(closedBy.path) ?? closedBy.path
  return {
    rule: 'front/audience',
    severity: 'error',
    file: files.get(page.path) ?? page.path,
    ...(place ? { place } : {}),
    message: `this page says that it is public, but ${file} says that its whole section is for inside, and that holds`,
    hint: 'move the page out of the section, or let the pages of the section say for themselves what is for inside',
    related: [{ file, ...(closing ? { place: closing } : {}), message: 'the section is for inside' }],
  }
}
