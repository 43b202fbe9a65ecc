import type { Diagnostic } from '../model/diagnostic.ts'
import { isUtf8 } from '../model/is-utf8.ts'
import type { Entry } from './entry.ts'

/** Text, and what was wrong with its bytes. */
interface DecodedText {
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

const REPLACEMENT = '\uFFFD'

/** Decodes a file as UTF-8, without a byte order mark. The first byte that is none is a finding with its place, and U+FFFD stands for it. */
export function decodeText(bytes: Uint8Array, { file }: Entry): DecodedText {
  const text = new TextDecoder().decode(bytes)
  if (!text.includes(REPLACEMENT) || isUtf8(bytes)) return { text, diagnostics: [] }
  const before = text.slice(0, text.indexOf(REPLACEMENT)).split(/\r\n?|\n/)
  const diagnostic: Diagnostic = {
    rule: 'source/encoding',
    severity: 'error',
    file,
    place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    message: 'this file is not UTF-8: here stands a byte that no character begins with or goes on with',
    hint: `save the file as UTF-8; until then ${REPLACEMENT} stands in its place`,
  }
  return { text, diagnostics: [diagnostic] }
}
