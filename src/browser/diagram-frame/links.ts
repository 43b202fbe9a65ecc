/** Schemes that a link of a diagram may have. */
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:']

/** Makes links of a diagram count from the page that it stands on, and lead there instead of into the frame. */
export function mendLinks(drawing: Element, page: string): void {
  for (const link of drawing.querySelectorAll('a')) {
    const written = link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? ''
    link.removeAttribute('xlink:href')
    const address = URL.parse(written, page)
    if (written === '' || !address || !SCHEMES.includes(address.protocol)) link.removeAttribute('href')
    else {
      link.setAttribute('href', address.href)
      link.setAttribute('target', '_top')
    }
  }
}
