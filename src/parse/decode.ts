import type { Diagnostic } from '../model/diagnostic.ts'
import { SLOT_MARK } from '../model/slots.ts'

/** A source text, and what was wrong with its bytes. */
export interface Decoded {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Decodes a source file as UTF-8. Bytes that are not UTF-8 become U+FFFD, and the first of them is a finding with its place.
 * A byte order mark goes, and every line ends with LF, the one line ending of HTML: lines and columns stay the file's own.
 * The character that marks slots becomes U+FFFD, so that no source can forge a slot.
 */
export function decodeSource(bytes: Uint8Array, file: string): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll(SLOT_MARK, '\uFFFD').replace(/\r\n?/g, '\n')
  if (!text.includes('\uFFFD')) return { text, diagnostics: [] }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, diagnostics: [] }
  } catch {
    const before = text.slice(0, text.indexOf('\uFFFD'))
    const line = before.split('\n').length
    const column = before.length - before.lastIndexOf('\n')
    return {
      text,
      diagnostics: [
        {
          rule: 'source/encoding',
          severity: 'error',
          file,
          place: { line, column },
          message: 'this file is not UTF-8: here stands a byte that no character begins with or goes on with',
          hint: 'save the file as UTF-8; until then readers see � in its place',
        },
      ],
    }
  }
}
