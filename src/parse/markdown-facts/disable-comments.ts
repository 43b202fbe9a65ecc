import type { Disable } from '../../model/page.ts'

const COMMENT = /^\s*check-disable-(next-line|line|file)(?![\w-])([\s\S]*)$/
/** A rule, and after a comma another one; a comma may also stand before the reason. */
const RULES = /^\s*([^\s,:;–—-][^\s,:;]*(?:\s*,\s*[^\s,:;]*\/[^\s,:;]*)*)/
/** A line that holds nothing but such a comment. */
const COMMENT_LINE = /^[\s>]*(?:<!--|#)\s*check-disable-/

/** How many lines below it a comment may be about. */
const FARTHEST = 100

/** What every such comment holds. */
export const DISABLE_MARK = 'check-disable-'

/** What such a comment says, and which lines it is about. */
interface ReadComment extends Pick<Disable, 'rules' | 'reason'> {
  readonly scope: 'next-line' | 'line' | 'file'
}

/** Takes what stands in a comment, and where it stands; gives what it switches off, or undefined for any other comment. */
export function readDisable(comment: string, place: Disable['place'], lineOf: (line: number) => string | undefined): Disable | undefined {
  const read = readComment(comment)
  if (!read) return undefined
  const { scope, rules, reason } = read
  const disable = { rules, reason, place }
  switch (scope) {
    case 'file':
      return disable
    case 'line':
      return { ...disable, line: place.line }
    case 'next-line':
      return { ...disable, line: nextLine(place.endLine ?? place.line, lineOf) }
  }
}

function readComment(comment: string): ReadComment | undefined {
  const [, scope, body = ''] = COMMENT.exec(comment) ?? []
  if (scope === undefined) return undefined
  const [written = '', list = ''] = RULES.exec(body) ?? []
  const rules = list.split(',').map((rule) => rule.trim())
  const reason = body
    .slice(written.length)
    .replace(/^[\s,:;–—-]+/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return { scope: scope as ReadComment['scope'], rules: rules.filter((rule) => rule !== ''), reason }
}

/** The next line that is neither blank nor another such comment: several may stand above one line. */
function nextLine(after: number, lineOf: (line: number) => string | undefined): number {
  for (let line = after + 1; line <= after + FARTHEST; line += 1) {
    const text = lineOf(line)
    if (text !== undefined && !/^[\s>]*$/.test(text) && !COMMENT_LINE.test(text)) return line
  }
  return after + 1
}
