import { QuoteType, Tokenizer } from 'htmlparser2'
import { decodeReferences, type AddressForm, type WrittenAddress } from './address-forms.ts'
import type { Range } from './text-places.ts'

/** Attributes that hold an address, whatever their element. */
const ADDRESS_ATTRIBUTES = new Set(['href', 'xlink:href', 'src', 'srcset', 'poster', 'data', 'action', 'formaction'])

const FORMS: Readonly<Record<QuoteType, AddressForm | undefined>> = {
  [QuoteType.NoValue]: undefined,
  [QuoteType.Unquoted]: 'unquoted-attribute',
  [QuoteType.Single]: 'single-quoted-attribute',
  [QuoteType.Double]: 'double-quoted-attribute',
}

const BEFORE_VALUE = /\s*=\s*["']?/y

interface Attribute extends Range {
  readonly name: string
  readonly value: string
  readonly form: AddressForm
}

/** The addresses of the start tag that begins at an offset of the text. */
export function tagAddresses(text: string, start: number): readonly WrittenAddress[] {
  return addressesOf(text.slice(start), start, true)
}

/** The addresses of all start tags in a range of the text. */
export function htmlAddresses(text: string, range: Range): readonly WrittenAddress[] {
  return addressesOf(text.slice(range.start, range.end), range.start, false)
}

function addressesOf(source: string, offset: number, isFirstOnly: boolean): readonly WrittenAddress[] {
  return attributesOf(source, isFirstOnly)
    .filter(({ name }) => ADDRESS_ATTRIBUTES.has(name))
    .flatMap((attribute) => addressesIn(attribute, source))
    .map((address) => ({ ...address, start: address.start + offset, end: address.end + offset }))
}

function addressesIn({ name, start, end, value, form }: Attribute, source: string): readonly WrittenAddress[] {
  if (name !== 'srcset') return [{ start, end, form, value }]
  // Each candidate begins with its address (HTML Living Standard, 4.8.4.2.1).
  return [...source.slice(start, end).matchAll(/[^\s,]\S*/g)]
    .filter(({ 0: word }) => !/^\d+(?:\.\d+)?[wxh],?$/.test(word))
    .map(({ 0: word, index }) => {
      const url = word.replace(/,+$/, '')
      return { start: start + index, end: start + index + url.length, form, value: decodeReferences(url) }
    })
}

/** The attributes of the start tags in a piece of HTML, or of the first of them. Takes any text. */
function attributesOf(source: string, isFirstOnly: boolean): readonly Attribute[] {
  const attributes: Attribute[] = []
  let name = { text: '', end: 0 }
  let value = ''
  const endTag = (): void => {
    if (isFirstOnly) tokenizer.pause()
  }
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ...IGNORED,
      onopentagend: endTag,
      onselfclosingtag: endTag,
      onattribname: (start, end) => {
        name = { text: source.slice(start, end).toLowerCase(), end }
        value = ''
      },
      onattribdata: (start, end) => {
        value += source.slice(start, end)
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint)
      },
      onattribend: (quote, end) => {
        const form = FORMS[quote]
        if (form === undefined) return
        const range = { start: valueStart(source, name.end), end: quote === QuoteType.Unquoted ? end : end - 1 }
        attributes.push({ name: name.text, value, form, ...range })
      },
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  return attributes
}

/** Where the value begins that follows an attribute's name, behind its quote. */
function valueStart(source: string, nameEnd: number): number {
  BEFORE_VALUE.lastIndex = nameEnd
  return BEFORE_VALUE.test(source) ? BEFORE_VALUE.lastIndex : nameEnd
}

function ignore(): void {
  // What is not an attribute of a start tag holds no address.
}

const IGNORED = {
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  ontext: ignore,
  ontextentity: ignore,
}
