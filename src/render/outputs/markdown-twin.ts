import { hiddenAddresses, hideAddresses } from '../../handbook/audiences/hidden-addresses.ts'
import type { OutputFile } from '../../model/output.ts'
import { outputFileOf } from '../../model/route.ts'
import type { Page } from '../../model/page.ts'
import type { SitePage } from '../../model/site.ts'
import type { OutputPaths } from '../output-paths.ts'
import type { Rendering } from '../rendering.ts'

/** Gives each page the path of its Markdown twin, beside its HTML: `x/index.md`, `x.md`. A path that is taken stays with its holder. */
export function twinPaths(pages: readonly SitePage[], paths: OutputPaths): ReadonlyMap<SitePage, string> {
  const twins = new Map<SitePage, string>()
  for (const page of pages) {
    const path = `${outputFileOf(page.route).replace(/\.html?$/, '')}.md`
    if (paths.claim(path)) twins.set(page, path)
  }
  return twins
}

/** The Markdown twins of the pages: each page's text as it was written, for readers that are programs, without the addresses of what is for inside. */
export function* markdownTwins({ twins }: Rendering): Generator<OutputFile> {
  for (const [page, path] of twins) yield { path, content: twinOf(page.page, hiddenAddresses(page)) }
}

function twinOf({ title, hasLeadingH1, markdown }: Page, hidden: ReadonlySet<string>): string {
  const body = hideAddresses(markdown, hidden)
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
  const parts = hasLeadingH1 ? [body] : [`# ${title}`, body]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
