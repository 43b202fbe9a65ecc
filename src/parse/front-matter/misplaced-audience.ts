import type { Diagnostic } from '../../model/diagnostic.ts'

/** A line of the text that says for whom the page is, and says inside: as front matter has it, in YAML or in TOML. */
const SAYS_INSIDE =
  /^ {0,3}["']?(?:audience|classification|visibility)["']?[ \t]*[:=：][ \t]*["']?(?:internal|confidential|private|restricted|secret)["']?[ \t]*$/i

/** How every such line begins. */
const BEGINS = / {0,3}["']?(?:audience|classification|visibility)/iy

/** A line that begins or ends code, in which such a line is shown. */
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/

/** Front matter is no longer than this, even where it is none. */
const MOST_LINES = 40

/**
 * Tells of a line at the top of a page's text that was most likely meant for front matter, and is none: an empty line stands above it, or it is written
 * in another language. Readers would see it as text, and whoever wrote it meant the page for inside.
 */
export function misplacedAudience(body: string, file: string): readonly Diagnostic[] {
  if (!mayTell(body)) return []
  const lines = body.split('\n', MOST_LINES * 3)
  const top = lines.findIndex((line) => line.trim() !== '')
  let isCode = false
  for (const [index, line] of lines.slice(0, Math.max(0, top) + MOST_LINES).entries()) {
    if (FENCE.test(line)) isCode = !isCode
    if (isCode || !SAYS_INSIDE.test(line.replace(/\r$/, ''))) continue
    return [
      {
        rule: 'front/schema',
        severity: 'warning',
        file,
        place: { line: index + 1, column: 1 },
        message: 'this line says that the page is for inside, but stands in its text, where it says nothing',
        hint: 'put it into front matter, between two lines of --- of which the first is the first line of the file; until then a public site does without the page',
      },
    ]
  }
  return []
}

/** True where one of the first lines of a text may be such a line: nearly no page has one. */
function mayTell(body: string): boolean {
  let start = body.lastIndexOf('\n', body.search(/\S/)) + 1
  for (let line = 0; line < MOST_LINES; line += 1) {
    BEGINS.lastIndex = start
    if (BEGINS.test(body)) return true
    start = body.indexOf('\n', start) + 1
    if (start === 0) return false
  }
  return false
}
