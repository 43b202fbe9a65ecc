import type { Rule } from '../../model/rule.ts'
import { externalFindings } from '../external/external-findings.ts'

/** A link over http: what stands between can read along, and change what readers see. */
export const extHttp: Rule = {
  id: 'ext/http',
  severity: 'info',
  summary: 'a link to another site is encrypted',
  looksAt: 'links',
  check: (_site, { verdicts }, { external }) => {
    // Without a word from other sites there is nothing to tell, and so many links need not be looked at.
    if (!verdicts) return []
    return externalFindings(external, ({ address, slot, isThroughRedirect }) => {
      const kind = verdicts.get(address)?.kind
      // Of the others more is wrong, and another rule tells.
      if (!/^http:/i.test(address) || !(kind === 'ok' || kind === 'blocked' || kind === 'unknown')) return undefined
      const message = `${address} is not encrypted`
      if (verdicts.get(encrypted(address))?.kind !== 'ok') return { message }
      const to = encrypted(slot.url)
      // `www.example.com` in a text is a link too, and has no scheme that could be mended.
      const isMendable = !isThroughRedirect && slot.url !== `http://${slot.text}`
      return { message, hint: `write ${to}`, ...(isMendable ? { fix: { kind: 'address', from: slot.url, to } } : {}) }
    })
  },
}

function encrypted(address: string): string {
  return address.replace(/^http:/i, 'https:')
}
