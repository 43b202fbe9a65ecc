import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { WarningName } from '../../dialect/kramdown/reading.ts'
import { nearest } from '../../model/nearest.ts'
import type { Definition, MarkdownFacts } from '../../model/page.ts'

/** What becomes of a warning of kramdown's grammar: a finding of ours. */
interface Telling {
  readonly rule: string
  readonly severity: 'warning' | 'info'
  readonly hint?: string
}

const IN_HTML = 'html/tag'

const CLOSE_IT = 'close it where it ends, or write &lt; where text is meant'

/** Those that are absent are told by rules that look at the page's facts. */
const TELLINGS: Readonly<Partial<Record<WarningName, Telling>>> = {
  'undefined-link': { rule: 'ref/shortcut', severity: 'info', hint: 'add a definition, or put a backslash before brackets that are meant' },
  'duplicate-definition': { rule: 'ref/duplicate', severity: 'warning', hint: 'delete one of the two, or give it another name' },
  'stray-end-tag': { rule: IN_HTML, severity: 'warning', hint: 'take it out, or put what it closes on lines of its own' },
  'missing-end-tag': { rule: IN_HTML, severity: 'warning', hint: CLOSE_IT },
  'block-tag-in-text': { rule: IN_HTML, severity: 'warning', hint: 'begin a line with it, behind an empty line' },
  'duplicate-attribute': { rule: IN_HTML, severity: 'warning', hint: 'take one of the two out' },
  'stray-attribute-list': {
    rule: 'dialect/attribute-list',
    severity: 'warning',
    hint: 'put it right behind what it is for, without a space',
  },
  'invalid-attribute-list': { rule: 'dialect/attribute-list', severity: 'warning', hint: 'write {: .class #id key="value"}' },
  'invalid-extension': { rule: 'dialect/extension', severity: 'warning' },
  'unknown-option': {
    rule: 'dialect/extension',
    severity: 'warning',
    hint: 'the names of options are those of kramdown, such as parse_block_html',
  },
  'empty-table': { rule: 'dialect/block', severity: 'warning', hint: 'give it a row' },
  'nested-too-deep': { rule: 'dialect/block', severity: 'warning', hint: 'take levels out of it' },
}

/** Makes findings of what kramdown's grammar warns of. What another rule tells of the same place is not told again. */
export function tellWarnings() {
  return (_tree: Root, file: VFile): void => {
    if (!file.messages.some(isWarning)) return
    const source = String(file)
    const facts = file.data['markdownFacts'] as MarkdownFacts
    const definitions = [...(file.data['definitions'] as ReadonlyMap<string, Definition>).values()]
    file.messages = file.messages.filter((message) => !isWarning(message) || isTold(message, source, facts))
    for (const message of file.messages) {
      const telling = isWarning(message) ? TELLINGS[message.ruleId as WarningName] : undefined
      if (telling) tellAs(message, telling, definitions)
    }
  }
}

function isWarning({ source }: VFileMessage): boolean {
  return source === 'kramdown'
}

function isTold({ ruleId, place }: VFileMessage, source: string, { undefinedReferences }: MarkdownFacts): boolean {
  if (!TELLINGS[ruleId as WarningName]) return false
  if (!place || !('start' in place)) return true
  const { start, end } = place
  const label = source.slice(start.offset, end.offset)
  // Definitions of links and footnotes are among the facts; those of abbreviations are not.
  if (ruleId === 'duplicate-definition') return /^ *\*\[/.test(label)
  if (ruleId !== 'undefined-link') return true
  // The box of a task, the mark of an alert, a footnote, and what stands in brackets by itself.
  if (/^!?\[(?:[ xX]|[!^][^]*|\W*)\]$/.test(label)) return false
  return !undefinedReferences.some(
    ({ place: other }) =>
      (other.line < start.line || (other.line === start.line && other.column <= start.column)) &&
      ((other.endLine ?? other.line) > end.line || (other.endLine === end.line && (other.endColumn ?? 0) >= end.column)),
  )
}

function tellAs(message: VFileMessage, { rule, severity, hint }: Telling, definitions: readonly Definition[]): void {
  const shortcut = rule === 'ref/shortcut' ? labelIn(message.reason) : undefined
  const labels = definitions.map(({ label }) => label)
  const near = shortcut === undefined ? undefined : nearest(shortcut, labels)
  const note = near === undefined ? hint : `did you mean [${near}]?`
  if (shortcut !== undefined) message.reason = `[${shortcut}] is defined nowhere on this page, so readers see the brackets`
  message.ruleId = rule
  message.source = 'handbook'
  message.fatal = severity === 'warning' ? false : undefined
  if (note !== undefined) message.note = note
}

/** The label that a message names. */
function labelIn(reason: string): string {
  return /“([^]*)”/.exec(reason)?.[1] ?? ''
}
