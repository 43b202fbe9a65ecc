import type { SitePage } from '../../model/site.ts'

/** The addresses, as written, of a page's links to what is for inside: readers of the public site get the words of these links, not where they led. */
export function hiddenAddresses({ page, targets }: SitePage): ReadonlySet<string> {
  const urls = page.slots.flatMap(({ url }, index) => {
    const target = targets[index]
    return target?.kind === 'missing' && target.reason === 'internal' ? [url] : []
  })
  return new Set(urls)
}

/** The end of an address in Markdown and in HTML. */
const END = /[\s)>"'\]]/

/** A text in Markdown without some addresses that its links lead to: wherever they stand as a link has them. */
export function hideAddresses(markdown: string, addresses: ReadonlySet<string>): string {
  let text = markdown
  for (const address of addresses) {
    if (address === '') continue
    const parts = text.split(address)
    const isLink = (index: number): boolean => isAddress(parts[index - 1] ?? '', parts[index] ?? '')
    text = parts.map((part, index) => (index === 0 || isLink(index) ? part : address + part)).join('')
  }
  return text
}

function isAddress(before: string, after: string): boolean {
  return /[(<"'\s:=]/.test(before.slice(-1)) && (after === '' || END.test(after.charAt(0)))
}
