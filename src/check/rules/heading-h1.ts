import type { Rule } from '../../model/rule.ts'

/** A heading of the first level beside the page’s title, which is one. */
export const headingH1: Rule = {
  id: 'heading/h1',
  severity: 'warning',
  summary: 'a page has one heading of level 1, its title',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      const first = page.headings.filter(({ depth }) => depth === 1)
      const [title] = page.hasLeadingH1 ? first : []
      for (const { text, place } of page.hasLeadingH1 ? first.slice(1) : first) {
        yield {
          file,
          ...(place ? { place } : {}),
          subject: text,
          message: `“${text}” is a heading of level 1, as the page’s title “${title?.text ?? page.title}” is`,
          hint: title ? 'make it level 2' : 'make it level 2, or let the page begin with it',
          ...(title?.place ? { related: [{ file, place: title.place, message: 'this is the title' }] } : {}),
        }
      }
    }
  },
}
