import type { Audience, Config } from '../../model/config.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Page } from '../../model/page.ts'
import { folderOf, type SourcePath } from '../../model/source-path.ts'
import { closedInclude, contradiction } from './audience-findings.ts'
import { contentFolder } from './content-folder.ts'
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
 * whoever lets a page below it out is told, and whoever takes one of its files into a page for everybody, which is for inside then. The entry page closes the whole handbook, but opens nothing beside itself, so that a handbook that
 * publishes only what says so can have one.
 */
export function judgePages(pages: readonly Page[], files: ReadonlyMap<SourcePath, string>, config: Config): PageAudiences {
  const pageOf = sectionPages(pages)
  const root = contentFolder(files)
  const sections = new Map<string, Section>()
  const sectionAt = (folder: string): Section => {
    const known = sections.get(folder)
    if (known) return known
    const above: Section = folder === '' ? { audience: config.defaultAudience } : sectionAt(parentOf(folder))
    const page = pageOf.get(folder)
    const said = page && saidBy(page)
    const section: Section =
      above.closedBy || !page || said === undefined || (folder === '' && said === 'public')
        ? above
        : { audience: said, ...(said === 'internal' ? { closedBy: page } : {}) }
    sections.set(folder, section)
    return section
  }
  /** The public site does without a page of which nobody knows what it says; for all others nothing hangs on it. */
  function saidBy({ frontMatter }: Page): Audience | undefined {
    return frontMatter.isUnread === true && config.audience === 'public' ? 'internal' : frontMatter.audience
  }
  const internal = new Set<SourcePath>()
  const diagnostics: Diagnostic[] = []
  for (const page of pages) {
    const { audience, closedBy } = sectionAt(folderOf(page.path))
    const said = saidBy(page)
    if ((closedBy ? 'internal' : (said ?? audience)) === 'internal') internal.add(page.path)
    if (closedBy && said === 'public') diagnostics.push(contradiction(page, closedBy, files))
    if (internal.has(page.path)) continue
    for (const { file } of page.includes) {
      const { closedBy: closing } = sectionAt(parentOf(file.slice(root.length)))
      if (!closing) continue
      internal.add(page.path)
      diagnostics.push(closedInclude(page, file, closing, files))
    }
  }
  return { internal, sectionAt, diagnostics }
}

function parentOf(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
}
