import type { Diagnostic, RelatedPlace } from '../../model/diagnostic.ts'
import type { Page } from '../../model/page.ts'
import type { SourcePath } from '../../model/source-path.ts'

/** A page that says that it is for everybody, in a section that is not. */
export function contradiction(page: Page, closedBy: Page, files: ReadonlyMap<SourcePath, string>): Diagnostic {
  const place = page.frontMatter.places['audience']
  const closing = closingPlace(closedBy, files)
  return {
    rule: 'front/audience',
    severity: 'error',
    file: files.get(page.path) ?? page.path,
    ...(place ? { place } : {}),
    message: `this page says that it is public, but ${closing.file} says that its whole section is for inside, and that holds`,
    hint: 'move the page out of the section, or let the pages of the section say for themselves what is for inside',
    related: [closing],
  }
}

/** A page that takes in a file of a section for inside, and so is for inside itself. */
export function closedInclude(page: Page, included: string, closedBy: Page, files: ReadonlyMap<SourcePath, string>): Diagnostic {
  const closing = closingPlace(closedBy, files)
  return {
    rule: 'include/internal',
    severity: 'error',
    file: files.get(page.path) ?? page.path,
    place: { line: 1, column: 1 },
    message: `this page takes in ${included}, which ${closing.file} says is for inside, so the public site has no such page`,
    hint: 'take the file in where only those inside read it, or move it out of the section',
    subject: included,
    related: [closing],
  }
}

function closingPlace(closedBy: Page, files: ReadonlyMap<SourcePath, string>): RelatedPlace {
  const place = closedBy.frontMatter.places['audience']
  return { file: files.get(closedBy.path) ?? closedBy.path, ...(place ? { place } : {}), message: 'the section is for inside' }
}
