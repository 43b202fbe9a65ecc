import type { SourceFile } from '../../model/page.ts'
import type { SitePage } from '../../model/site.ts'
import { encodeRoute } from '../../model/route.ts'
import type { SourcePath } from '../../model/source-path.ts'
import type { DevEvent } from '../contract.ts'

/** A page that went, or came: its source, and its place on the site. */
export interface MovedPage {
  readonly source: SourceFile
  readonly page: SitePage
}

/** So much of two texts must be the same lines for one to be the other, renamed. */
const ALIKE = 0.6

/** Finds for pages that went those that came in their place, and says what to write into their front matter so that old addresses lead on. */
export function renamedPages(gone: readonly MovedPage[], come: readonly MovedPage[]): readonly Extract<DevEvent, { kind: 'renamed' }>[] {
  const free = new Map<SourcePath, MovedPage>(come.map((one) => [one.source.path, one]))
  return gone.flatMap((old) => {
    const scored = [...free.values()].map((one) => ({ one, score: likeness(old.source.bytes, one.source.bytes) }))
    const best = scored.sort((a, b) => b.score - a.score)[0]
    if (!best || best.score < ALIKE || best.one.page.route === old.page.route) return []
    free.delete(best.one.source.path)
    const { page } = best.one
    const aliases = page.page.frontMatter.aliases ?? []
    const from = encodeRoute(old.page.route)
    if (aliases.includes(from)) return []
    const line = `aliases: [${[...aliases, from].map(quoted).join(', ')}]`
    return [{ kind: 'renamed', from: old.page.route, to: page.route, file: page.file, line }]
  })
}

/** An address as YAML reads it in a list. */
function quoted(address: string): string {
  return /^[\w/.~%-]+$/.test(address) ? address : JSON.stringify(address)
}

/** The part of lines that two texts have in common: 1 for the same text. */
function likeness(a: Uint8Array, b: Uint8Array): number {
  if (Buffer.compare(a, b) === 0) return 1
  const [one, other] = [linesOf(a), linesOf(b)]
  const shared = [...one].filter((line) => other.has(line)).length
  return shared / Math.max(1, one.size, other.size)
}

function linesOf(bytes: Uint8Array): ReadonlySet<string> {
  return new Set(
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
}
