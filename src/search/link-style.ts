import type { LinkStyle } from '../model/route.ts'

/** The address of a page or a section as the site writes it: where it names files, a folder's address gets its `index.html`. */
export function linkTo(address: string, style: LinkStyle): string {
  if (style === 'directory') return address
  const [path = '', ...fragment] = address.split('#')
  return [path.endsWith('/') ? `${path}index.html` : path, ...fragment].join('#')
}
