import type { Audience } from '../model/config.ts'
import { BLANK_TEXT, type Page, type SourceFile } from '../model/page.ts'
import { decodeSource } from './decode.ts'
import { readPlainFrontMatter } from './front-matter/plain-front-matter.ts'
import { readFrontMatter, type ReadFrontMatter } from './front-matter/read-front-matter.ts'
import { titleFromPath } from './title-from-path.ts'

/** How far into a page its heading is looked for. */
const MOST = 4000

/**
 * What is known of a page without reading its Markdown: its front matter, and a title as good as can be had. It serves for addresses and navigation
 * until the page is compiled. `audience`: where the public reads the site, what front matter says is read with all care.
 */
export function skeletonOf({ path, file, bytes }: SourceFile, audience: Audience): Page {
  const plain = audience === 'internal' ? readPlain(bytes) : undefined
  const { frontMatter, body } = plain ?? readFrontMatter(decodeSource(bytes, file).text, file)
  return {
    ...BLANK_TEXT,
    path,
    frontMatter,
    title: frontMatter.title ?? headingOf(body) ?? titleFromPath(path),
  }
}

/** Undefined for a page that has anything special in its first lines. */
function readPlain(bytes: Uint8Array): Pick<ReadFrontMatter, 'frontMatter' | 'body'> | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, MOST)).replaceAll('\r\n', '\n')
  const frontMatter = readPlainFrontMatter(text)
  return frontMatter && { frontMatter, body: text.replace(/^---\n[\s\S]*?\n---[ \t]*(?=\n|$)/, '') }
}

/** The words of the first `# heading` outside code, without the commonest marks. */
function headingOf(body: string): string | undefined {
  const start = body
    .trimStart()
    .slice(0, MOST)
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '')
  const line = /^ {0,3}#[ \t]+(.*)$/m.exec(start)?.[1]
  return line
    ?.replace(/[ \t]+#*[ \t]*$|\{:[^}]*\}/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .trim()
}
