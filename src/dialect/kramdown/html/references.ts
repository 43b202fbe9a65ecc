import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { WINDOWS_CHARACTERS } from './entities.ts'

const REFERENCE = /&(?:([\w:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/g
const TO_ESCAPE = /&(?:[\w:][-\w.:]*|#\d+|#x[0-9a-fA-F]+);|[<>&]/g
const TO_ESCAPE_IN_ATTRIBUTE = /&(?:[\w:][-\w.:]*|#\d+|#x[0-9a-fA-F]+);|[<>&"]/g
const ESCAPED: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

/** Text as a browser shows it: kramdown passes character references on, whether it knows them or not. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole: string, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return decodeNamed(name) ?? whole
    return characterOf(Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10))
  })
}

/** The character of a number. Numbers from 128 to 159 mean what Windows means by them, as in browsers. */
export function characterOf(code: number): string {
  const known = WINDOWS_CHARACTERS.get(code) ?? code
  return known === 0 || known > 0x10ffff || (known >= 0xd800 && known <= 0xdfff) ? '\ufffd' : String.fromCodePoint(known)
}

/** Text as HTML. Character references stay what they are. */
export function escapeText(text: string): string {
  return text.replace(TO_ESCAPE, (found) => ESCAPED[found] ?? found)
}

/** The value of an attribute as HTML. Character references stay what they are. */
export function escapeAttribute(text: string): string {
  return text.replace(TO_ESCAPE_IN_ATTRIBUTE, (found) => ESCAPED[found] ?? found)
}

function decodeNamed(name: string): string | undefined {
  const found = decodeNamedCharacterReference(name)
  return found === false ? undefined : found
}
