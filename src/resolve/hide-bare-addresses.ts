import type { Page } from '../model/page.ts'
import type { LinkSlot } from '../model/slots.ts'
import type { OpenPage } from './publish.ts'

/** The words of a link, up to its end. */
const WORDS = /^([^<>]*>)[^<]*(?=<\/a>)/

/** Takes away the words of links to what is for inside that are nothing but the address: `<https://…>`. Other links keep their words. */
export function hideBareAddresses({ page, targets }: OpenPage): Page {
  const isHidden = (slot: LinkSlot, index: number): boolean => {
    const target = targets[index]
    return target?.kind === 'missing' && target.reason === 'internal' && isBare(slot)
  }
  const hidden = page.slots.flatMap((slot, index) => (isHidden(slot, index) ? [index] : []))
  if (hidden.length === 0) return page
  const bare = new Set(hidden)
  const words = hidden.map((index) => page.slots[index]?.text.trim() ?? '')
  const without = (text: string): string => words.reduce((rest, word) => rest.replaceAll(word, ''), text)
  return {
    ...page,
    title: without(page.title),
    slots: page.slots.map((slot, index) => (bare.has(index) ? { ...slot, text: '' } : slot)),
    html: page.html.map((piece, index) => (bare.has(index - 1) ? piece.replace(WORDS, '$1') : piece)),
    headings: page.headings.map((heading) => ({ ...heading, text: without(heading.text) })),
    text: page.text.map((part) => ({ ...part, text: without(part.text) })),
  }
}

function isBare({ kind, url, text }: LinkSlot): boolean {
  const word = text.trim()
  return kind === 'link' && word !== '' && (word === url || url.replace(/^https?:\/\//i, '') === word)
}
