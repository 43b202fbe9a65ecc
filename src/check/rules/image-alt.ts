import type { Place } from '../../model/diagnostic.ts'
import type { Rule } from '../../model/rule.ts'
import type { LinkSlot } from '../../model/slots.ts'

/** An image that says nothing to those who do not see it (WCAG 2.2, 1.1.1). */
export const imageAlt: Rule = {
  id: 'image/alt',
  severity: 'warning',
  summary: 'an image has a text for those who do not see it',
  looksAt: 'texts',
  *check(site) {
    for (const { page, file } of site.pages) {
      for (let index = 0; index < page.slots.length; index += 1) {
        const { alt, url = '', place } = page.slots[index] ?? {}
        if (alt !== 'empty' && alt !== 'absent') continue
        const isInLink = holdsImageAlone(page.slots, index)
        yield {
          file,
          ...(place ? { place } : {}),
          subject: url,
          message: isInLink ? 'this image is all that its link shows, and it has no text' : 'this image has no text',
          hint: isInLink ? 'say in its text where the link leads' : ADVICE[alt],
        }
      }
    }
  },
}

const ADVICE = {
  empty: 'say between its square brackets what it shows',
  absent: 'say in alt="…" what it shows; alt="" is for one that only decorates',
} as const

/** True for an image in a link without words: the link's slot is the last of its kind before the image's. */
function holdsImageAlone(slots: readonly LinkSlot[], image: number): boolean {
  const link = slots.slice(0, image).findLast(({ kind }) => kind === 'link')
  const place = slots[image]?.place
  return link?.text === '' && link.place !== undefined && place !== undefined && holds(link.place, place)
}

function holds(outer: Place, inner: Place): boolean {
  return isBefore(outer.line, outer.column, inner.line, inner.column) && isBefore(inner.line, inner.column, outer.endLine, outer.endColumn)
}

function isBefore(line: number, column: number, otherLine = 0, otherColumn = 0): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn)
}
