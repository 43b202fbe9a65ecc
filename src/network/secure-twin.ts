/** The address of the same page over https; undefined where the address is not of http, or has a port of its own. */
export function secureTwin(url: string): string | undefined {
  const twin = new URL(url)
  if (twin.protocol !== 'http:' || twin.port !== '') return undefined
  twin.protocol = 'https:'
  return twin.href
}
