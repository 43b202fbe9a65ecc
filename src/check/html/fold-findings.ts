import type { HtmlFinding } from './html-site.ts'

/** From so many pages on, what stands on more than half of all is the layout's, wherever on them it stands. */
const FEWEST_PAGES = 10

/**
 * Tells once what a layout repeats: the same finding in the header, navigation, sidebar or footer of several pages, or on more than half of
 * all. Takes the findings in the order of their pages, and the number of pages; the first of several stays, with the number of the others.
 */
export function foldFindings(findings: readonly HtmlFinding[], pages: number, addressOf: (file: number) => string): readonly HtmlFinding[] {
  const alike = new Map<string, HtmlFinding[]>()
  for (const finding of findings) {
    if (finding.sameAs === undefined) continue
    const there = alike.get(finding.sameAs)
    if (there) there.push(finding)
    else alike.set(finding.sameAs, [finding])
  }
  const folded = new Map<HtmlFinding, number>()
  const left = new Set<HtmlFinding>()
  for (const group of alike.values()) {
    const count = new Set(group.map(({ file }) => file)).size
    if (count < 2) continue
    const isEverywhere = count >= FEWEST_PAGES && count > pages / 2
    const repeated = isEverywhere ? group : group.filter(({ landmark = '' }) => landmark !== '')
    const [first] = repeated
    const repeatedPages = new Set(repeated.map(({ file }) => file)).size
    if (!first || repeatedPages < 2) continue
    folded.set(first, repeatedPages)
    for (const finding of repeated) if (finding !== first) left.add(finding)
  }
  return findings.filter((finding) => !left.has(finding)).map((finding) => told(finding, folded.get(finding), addressOf))
}

function told(finding: HtmlFinding, count: number | undefined, addressOf: (file: number) => string): HtmlFinding {
  if (count === undefined) return finding
  const where = finding.landmark === undefined || finding.landmark === '' ? '' : `in the ${finding.landmark} `
  const message = `${finding.message}, ${where}on ${count.toLocaleString('en')} pages, first on ${addressOf(finding.file)}`
  return { ...finding, message }
}
