import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUE } from '../check/catalogue.ts'
import { packageRoot } from '../config/package-root.ts'
import { UsageError } from '../model/errors.ts'
import { nearest } from '../model/nearest.ts'

const RULES_FOLDER = 'content/guide/rules'

/** A block of code between fences, a span of code, or a link. */
const CODE_OR_LINK = /^(`{3,}).*\n(?:.*\n)*?\1$|`[^`\n]*`|\[(?<words>[^\]]*)\]\((?<address>[^()\s]*)\)/gm

/**
 * The page of the guide about a rule, for a terminal: its name, then the page's Markdown. A link within the guide is left as its words, since
 * there is nothing to follow there. Throws a UsageError where no rule has that name.
 */
export function explain(rule: string): string {
  if (!CATALOGUE.has(rule)) throw new UsageError(noSuchRule(rule))
  const page = readFileSync(join(packageRoot(), RULES_FOLDER, `${rule.replace('/', '-')}.md`), 'utf8')
  const body = page.replace(/^---\n[\s\S]*?\n---\n/, '').trim()
  return `# ${rule}\n\n${withoutGuideLinks(body)}\n`
}

function withoutGuideLinks(markdown: string): string {
  return markdown.replace(CODE_OR_LINK, (whole, ...rest: readonly unknown[]) => {
    const { words, address } = rest.at(-1) as { readonly words?: string; readonly address?: string }
    if (words === undefined || address === undefined) return whole
    return /^https?:/.test(address) ? `${words} (${address})` : words
  })
}

function noSuchRule(rule: string): string {
  const near = nearest(rule, [...CATALOGUE.keys()], 0.6)
  return `There is no rule '${rule}'${near === undefined ? '' : ` (did you mean ${near}?)`}. All rules are in the guide, under Rules.`
}
