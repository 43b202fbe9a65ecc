import type { Base } from '../../model/base.ts'
import type { RuleFinding, Rule } from '../../model/rule.ts'
import type { Site } from '../../model/site.ts'
import { acknowledgementKey, acknowledgementsOf } from '../base-acknowledged.ts'
import { deadLinksOf, tellLinks } from '../base-links.ts'
import { idleAcknowledgements } from '../base-idle.ts'
import { answersOf } from '../base-served.ts'
import { vanishedAddresses } from '../base-vanished.ts'

/** An address that was served at the base, or led on from there, and leads nowhere now. */
export const urlRemoved: Rule = {
  id: 'url/removed',
  severity: 'error',
  summary: 'an address that was served is still served, or leads on to another',
  looksAt: 'site',
  check: (site, { base, configFile }) => (base ? findRemoved(site, base, configFile) : []),
}

function* findRemoved(site: Site, base: Base, configFile: string | undefined): Generator<RuleFinding> {
  const answerAt = answersOf(site)
  const acknowledgements = acknowledgementsOf(site, configFile)
  const acknowledged = new Set(acknowledgements.map(({ path, fragment }) => acknowledgementKey(path, fragment)))
  const links = deadLinksOf(site)
  for (const { address, alsoAt, ...finding } of vanishedAddresses(site, base, answerAt)) {
    if (acknowledged.has(acknowledgementKey(address))) continue
    const { count, related } = tellLinks(links.to(address, ...alsoAt), 'the old address')
    yield { ...finding, subject: address, message: `${finding.message}${count}`, ...(related.length > 0 ? { related } : {}) }
  }
  yield* idleAcknowledgements(acknowledgements, base, answerAt)
}
