/** The HTML in a form in which equal pages are equal strings. */
export function normalize(html: string): string
