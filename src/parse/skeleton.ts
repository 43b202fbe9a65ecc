import { NO_MARKDOWN_FACTS, type Page, type SourceFile } from '../model/page.ts'
import { decodeSource } from './decode.ts'
import { readFrontMatter } from './front-matter/read-front-matter.ts'
import { titleFromPath } from './title-from-path.ts'

/** How far into a page its heading is looked for. */
const MOST = 2000

/**
 * What is known of a page without reading its Markdown: its front matter, and a title as good as can be had. It serves for addresses and navigation
 * until the page is compiled.
 */
export function skeletonOf({ path, file, bytes }: SourceFile): Page {
  const { text } = decodeSource(bytes, file)
  const { frontMatter, body } = readFrontMatter(text, file)
  return {
    path,
    frontMatter,
    title: frontMatter.title ?? headingOf(body) ?? titleFromPath(path),
    hasLeadingH1: false,
    headings: [],
    anchors: [],
    slots: [],
    html: [''],
    components: [],
    facts: NO_MARKDOWN_FACTS,
    text: [],
    markdown: '',
    features: [],
    includes: [],
    withheld: [],
    diagnostics: [],
  }
}

/** The words of the first `# heading` outside code, without the commonest marks. */
function headingOf(body: string): string | undefined {
  const line = body
    .trimStart()
    .slice(0, MOST)
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '')
    .match(/^ {0,3}#[ \t]+(.*)$/m)?.[1]
  return line
    ?.replace(/[ \t]+#*[ \t]*$|\{:[^}]*\}/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .trim()
}
