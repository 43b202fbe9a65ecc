import type { Diagnostic } from '../model/diagnostic.ts'
import { COMPONENT_MARK } from '../model/component-slot.ts'
import { isUtf8 } from '../model/is-utf8.ts'
import { SLOT_MARK } from '../model/slots.ts'

/** A source text, and what was wrong with its bytes. */
export interface Decoded {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

const REPLACEMENT = '\uFFFD'
const NUL = '\0'
const UTF8 = new TextDecoder('utf-8')

/**
 * Decodes a source file as UTF-8. Bytes that are not UTF-8 become U+FFFD, and so do NULs, which neither Markdown nor HTML can hold
 * (CommonMark 0.31, 2.3); the first of them is a finding with its place.
 * A byte order mark goes, and every line ends with LF, the one line ending of HTML: lines and columns stay the file's own.
 * The characters that mark slots become U+FFFD, so that no source can forge a slot.
 */
export function decodeSource(bytes: Uint8Array, file: string): Decoded {
  const read = UTF8.decode(bytes).replaceAll(SLOT_MARK, REPLACEMENT).replaceAll(COMPONENT_MARK, REPLACEMENT)
  const decoded = read.includes('\r') ? read.replace(/\r\n?/g, '\n') : read
  const text = decoded.includes(NUL) ? decoded.replaceAll(NUL, REPLACEMENT) : decoded
  if (!text.includes(REPLACEMENT)) return { text, diagnostics: [] }
  if (!isUtf8(bytes)) {
    const message = 'this file is not UTF-8: here stands a byte that no character begins with or goes on with'
    return { text, diagnostics: [encodingFault(decoded, decoded.indexOf(REPLACEMENT), file, message)] }
  }
  if (!decoded.includes(NUL)) return { text, diagnostics: [] }
  const message = 'this file is not text: here stands a NUL, a byte that no text holds'
  return { text, diagnostics: [encodingFault(decoded, decoded.indexOf(NUL), file, message)] }
}

function encodingFault(text: string, offset: number, file: string, message: string): Diagnostic {
  const before = text.slice(0, offset)
  return {
    rule: 'source/encoding',
    severity: 'error',
    file,
    place: { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') },
    message,
    hint: `save the file as UTF-8; until then readers see ${REPLACEMENT} in its place`,
  }
}
