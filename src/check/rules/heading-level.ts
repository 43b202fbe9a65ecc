import type { Rule } from '../../model/rule.ts'

/** A heading that is more than one level below the one before it: the page’s outline has a hole there. */
export const headingLevel: Rule = {
  id: 'heading/level',
  severity: 'warning',
  summary: 'headings go down one level at a time',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      // The title that a layout prints is the first heading of a page that does not begin with one.
      let above: { readonly depth: number; readonly name: string } = { depth: page.hasLeadingH1 ? 0 : 1, name: 'the page’s title' }
      for (const { depth, text, place } of page.headings) {
        if (depth > above.depth + 1)
          yield {
            file,
            ...(place ? { place } : {}),
            subject: text,
            message: `“${text}” is a heading of level ${String(depth)}, and the one above it, ${above.name}, of level ${String(above.depth)}`,
            hint: `make it level ${String(above.depth + 1)}`,
          }
        above = { depth, name: `“${text}”` }
      }
    }
  },
}
