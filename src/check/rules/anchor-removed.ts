import type { Base, BasePage } from '../../model/base.ts'
import type { Rule, RuleFinding } from '../../model/rule.ts'
import type { Site, SitePage } from '../../model/site.ts'
import { acknowledgementKey, acknowledgementsOf } from '../base-acknowledged.ts'
import { newAnchorsOf } from '../base-anchors.ts'
import { headingInPlaceOf } from '../base-headings.ts'
import { deadLinksOf, tellLinks } from '../base-links.ts'
import { answersOf } from '../base-served.ts'
import { anchorElement, headingWithId, removedHint } from '../front-matter-line.ts'

/** A heading or other anchor that a page had at the base, and has not any more: links to it from anywhere end at the top of the page. */
export const anchorRemoved: Rule = {
  id: 'anchor/removed',
  severity: 'warning',
  summary: 'a heading or anchor that links may lead to is still on its page',
  looksAt: 'site',
  check: (site, { base, configFile }) => (base ? findRemoved(site, base, configFile) : []),
}

function* findRemoved(site: Site, base: Base, configFile: string | undefined): Generator<RuleFinding> {
  const answerAt = answersOf(site)
  const acknowledged = new Set(acknowledgementsOf(site, configFile).map(({ path, fragment }) => acknowledgementKey(path, fragment)))
  const links = deadLinksOf(site)
  const newAnchors = newAnchorsOf(site, base)
  for (const before of base.pages) {
    const answer = answerAt(before.route)
    if (answer?.kind !== 'page') continue
    const { page: now } = answer
    const ids = new Set(now.page.anchors.map(({ id }) => id))
    const gone = [...new Set(before.ids)].filter((id) => !ids.has(id) && !isNote(id))
    for (const id of gone.filter((other) => !acknowledged.has(acknowledgementKey(before.route, other)))) {
      const inbound = links.onto(now, id)
      const { count, related } = tellLinks(inbound, 'it')
      const where = now.route === before.route ? 'is not on the page any more' : `is not on ${now.route}, where that leads now`
      yield {
        file: now.file,
        subject: `${before.route}#${id}`,
        message: `#${id} was on ${before.route} at ${base.name}, and ${where}${count}`,
        ...adviceOn(id, before, now, newAnchors.get(id)),
        ...(inbound.length > 0 ? { severity: 'error', related } : {}),
      }
    }
  }
}

/** Footnotes are numbered anew with every note that comes or goes. */
function isNote(id: string): boolean {
  return /^fn(?:ref)?-/.test(id)
}

function adviceOn(id: string, before: BasePage, now: SitePage, elsewhere: SitePage | undefined): Pick<RuleFinding, 'hint' | 'place'> {
  const heading = headingInPlaceOf(id, before.headings, now.page.headings)
  if (heading) {
    const { place } = heading
    return { ...(place ? { place } : {}), hint: `keep the old address: ${headingWithId(heading, id)}` }
  }
  if (elsewhere) return { hint: `it is on ${elsewhere.route} now: link there, or ${removedHint(before.route, `#${id}`)}` }
  return { hint: `put ${anchorElement(id)} where its text is now, or ${removedHint(before.route, `#${id}`)}` }
}
