import type { Rule } from '../../model/rule.ts'

/** An address in a layout of the project that leads nowhere: it stands on many pages, and is told once. */
export const layoutLink: Rule = {
  id: 'layout/link',
  severity: 'error',
  summary: 'what the project’s layouts link to is there',
  looksAt: 'site',
  *check(_, { layoutLinks }) {
    for (const { url, problem, hint, from, pages, layout, place } of layoutLinks) {
      const where = pages === 1 ? `on ${from}` : `on ${pages.toLocaleString('en')} pages, first on ${from}`
      yield {
        file: layout,
        ...(place ? { place } : {}),
        message: `${problem}, ${where}`,
        ...(hint === undefined ? {} : { hint }),
        subject: url,
      }
    }
  },
}
