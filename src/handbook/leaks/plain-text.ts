import { Parser } from 'htmlparser2'
import { BREAK } from './read-words.ts'

/** How often one way of writing may stand in another, `&amp;lt;`, and still be read. */
const MOST_LAYERS = 4

/** References of HTML, percent-encoding, and escapes of JSON and JavaScript. */
const ENCODED = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,31});?|(?:%[\da-f]{2})+|\\u(?:[\da-f]{4}|\{[\da-f]{1,6}\})|\\x[\da-f]{2}/gi

/** Elements that do not divide the words round them. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tspan u var wbr'.split(' '),
)

/** A text with nothing left in it that is written in another way than it is read, at whatever depth. */
export function decodeText(text: string): string {
  let decoded = text.normalize('NFC')
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const next = decoded.replace(ENCODED, decodeOne)
    if (next === decoded) break
    decoded = next.normalize('NFC')
  }
  return decoded
}

/** A text without tags: those of blocks become breaks, and those within a line leave the words beside them joined. */
export function withoutTags(text: string): string {
  return text.replace(/<\/?([a-z][^\s<>/]*)[^<>]*>/gi, (_, name: string) => (INLINE.has(name.toLowerCase()) ? '' : BREAK))
}

function decodeOne(written: string): string {
  if (written.startsWith('%')) return decodeBytes(written)
  if (written.startsWith('&')) return decodeReference(written)
  return characterOf(parseInt(written.replace(/[^\da-f]+/gi, ''), 16), written)
}

function decodeBytes(written: string): string {
  return new TextDecoder().decode(Uint8Array.from(written.slice(1).split('%'), (pair) => parseInt(pair, 16)))
}

function decodeReference(written: string): string {
  const number = /^&#(x?)([\da-f]+)/i.exec(written)
  if (number?.[2] !== undefined) return characterOf(parseInt(number[2], number[1] === '' ? 10 : 16), written)
  let text = ''
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true })
  parser.end(written)
  return text
}

function characterOf(code: number, written: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written
}
