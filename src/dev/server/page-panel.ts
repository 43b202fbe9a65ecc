import type { Diagnostic } from '../../model/diagnostic.ts'
import type { PagePanel, PreviewFinding } from '../../model/preview.ts'
import type { DevSession } from '../contract.ts'

/** How many findings a panel lists. */
const LISTED_AT_MOST = 100

/** What the panel of the page at an address shows: what is to be mended, the gravest first; what is only worth knowing is left out. */
export function pagePanel(address: string, session: DevSession): PagePanel {
  const source = session.sourceOf(address)
  const told = session.findingsAt(address).filter(isTold)
  const ordered = [...told.filter(({ severity }) => severity === 'error'), ...told.filter(({ severity }) => severity !== 'error')]
  return {
    ...(source === undefined ? {} : { source }),
    findings: ordered.slice(0, LISTED_AT_MOST).map(findingOf),
    total: session.findings().filter(isTold).length,
  }
}

function isTold({ severity }: Diagnostic): boolean {
  return severity !== 'info'
}

function findingOf({ severity, rule, message, hint, file, place }: Diagnostic): PreviewFinding {
  return {
    severity,
    rule,
    message,
    file,
    ...(hint === undefined ? {} : { hint }),
    ...(place === undefined ? {} : { line: place.line, column: place.column }),
  }
}
