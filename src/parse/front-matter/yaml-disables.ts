import { Lexer } from 'yaml'
import { lineText, sourceLines } from '../../dialect/source-lines.ts'
import type { Disable } from '../../model/page.ts'
import { DISABLE_MARK, readDisable } from '../markdown-facts/disable-comments.ts'
import { placesIn } from '../markdown-facts/places.ts'

/** Signs of the lexer that are no part of the source: the first stands before the text of a value. */
const SCALAR = '\x1f'
const SIGNS: ReadonlySet<string> = new Set([SCALAR, '\x02', '\x18'])

/**
 * Takes a page's text, and its front matter with the offset at which that begins; gives the rules that comments in it switch off. What looks
 * like a comment within a value is none. Never throws.
 */
export function yamlDisables(text: string, yaml: string, yamlOffset: number): readonly Disable[] {
  if (!yaml.includes(DISABLE_MARK)) return []
  const placeBetween = placesIn(text)
  const lines = sourceLines(text)
  const lineOf = (line: number): string | undefined => (line > lines.starts.length ? undefined : lineText(lines, line))
  return commentsOf(yaml).flatMap(({ comment, offset }) => {
    const start = yamlOffset + offset
    return readDisable(comment.slice(1), placeBetween(start, start + comment.length), lineOf) ?? []
  })
}

function commentsOf(yaml: string): readonly { readonly comment: string; readonly offset: number }[] {
  const comments: { comment: string; offset: number }[] = []
  let offset = 0
  let previous = ''
  for (const token of new Lexer().lex(yaml)) {
    if (token.startsWith('#') && previous !== SCALAR) comments.push({ comment: token, offset })
    if (previous === SCALAR || !SIGNS.has(token)) offset += token.length
    previous = token
  }
  return comments
}
