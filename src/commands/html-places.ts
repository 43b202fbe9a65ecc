import pMap from 'p-map'
import type { HtmlFinding } from '../check/html/html-site.ts'
import { placesIn } from '../check/html/places-in.ts'
import type { Span } from '../check/html/html-document.ts'
import type { Entry } from '../discover/entry.ts'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import { readText } from './html-folder.ts'

/** Files that are open at the same time. */
const CONCURRENCY = 8

/**
 * Gives findings their lines and columns. Only now, when it is known what is told, are the files that have some read again: of all others
 * nobody needs to know where lines begin.
 */
export async function placeFindings(findings: readonly HtmlFinding[], entries: readonly Entry[]): Promise<readonly Diagnostic[]> {
  const byFile = new Map<number, HtmlFinding[]>()
  for (const finding of findings) {
    const there = byFile.get(finding.file)
    if (there) there.push(finding)
    else byFile.set(finding.file, [finding])
  }
  const placed = await pMap(
    byFile,
    async ([file, found]) => {
      const entry = entries[file]
      if (!entry) return []
      const placeOf = found.some(({ span }) => span) ? await placesOf(entry) : undefined
      return found.map((finding) => diagnosticOf(finding, entry, placeOf))
    },
    { concurrency: CONCURRENCY },
  )
  return placed.flat()
}

type PlaceOf = ((span: Span) => Place) | undefined

async function placesOf(entry: Entry): Promise<PlaceOf> {
  const decoded = await readText(entry)
  return 'rule' in decoded ? undefined : placesIn(decoded.text)
}

function diagnosticOf(
  { rule, severity, span, message, hint, subject, related }: HtmlFinding,
  { file }: Entry,
  placeOf: PlaceOf,
): Diagnostic {
  return {
    rule,
    severity,
    file,
    ...(span && placeOf ? { place: placeOf(span) } : {}),
    message,
    ...(hint === undefined ? {} : { hint }),
    subject,
    ...(related && placeOf ? { related: [{ file, place: placeOf(related.span), message: related.message }] } : {}),
  }
}
