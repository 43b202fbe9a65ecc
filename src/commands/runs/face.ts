import { sameData } from '../../model/same-data.ts'
import type { Page } from '../../model/page.ts'

/**
 * True where a page as it was compiled shows all others what it showed them before, so that only what holds its own text can be another: its
 * address, its title and all else of its front matter, where it leads, what can lead to it, what it needs of the site.
 */
export function hasSameFace(before: Page, page: Page): boolean {
  return sameData(faceOf(before), faceOf(page))
}

function faceOf({ path, title, frontMatter, withheld, features, includes, slots, headings, anchors, components, facts }: Page): unknown {
  return {
    path,
    title,
    frontMatter,
    withheld,
    features,
    includes: includes.map(({ file }) => file),
    slots: slots.map(({ kind, url, isInternal, isMade }) => [kind, url, isInternal === true, isMade === true]),
    anchors: anchors.map(({ id }) => id),
    headings: headings.map(({ id }) => id),
    // What is switched off is not known by what is found.
    hasDisables: facts.disables.length > 0,
    components: components.map(({ name, form, part, attributes, label, isPlain }) => [name, form, part, attributes, label, isPlain]),
  }
}
