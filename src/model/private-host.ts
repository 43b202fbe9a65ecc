/** Names that are of the reader's own machine, or of a network that is not the public one: RFC 6761, 6762 (appendix G) and 8375. */
const PRIVATE_NAMES = ['localhost', 'local', 'internal', 'localdomain', 'home.arpa', 'intranet', 'private', 'corp', 'home', 'lan']

/** Blocks of IPv4 that the public internet does not reach (RFC 6890), each with the number of its leading bits. */
const PRIVATE_BLOCKS: readonly (readonly [block: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/**
 * True for a host that only the reader's own machine or a private network knows. Takes a URL's `hostname`, which writes every spelling of
 * an IP address in one way (WHATWG URL, 3.5). A name of a single label is private: the public internet has none.
 */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.+$/, '')
  if (name.startsWith('[')) return isPrivateAddress(name.slice(1, -1))
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name)) return isPrivateAddress(name)
  return !name.includes('.') || PRIVATE_NAMES.some((suffix) => name.endsWith(`.${suffix}`) || name === suffix)
}

/** True for an IP address that is not of the public internet, whatever family it is of; also for what is no IP address. */
export function isPrivateAddress(address: string): boolean {
  if (!address.includes(':')) return isPrivateNumber(numberOf(address))
  const groups = groupsOf(address)
  const [first = 0, second = 0, third = 0] = groups
  const [seventh = 0, eighth = 0] = groups.slice(6)
  const prefix = groups.slice(0, 6).join(' ')
  // Addresses that hold one of IPv4: mapped (RFC 4291, 2.5.5.2), translated (RFC 6052, 2.1), 6to4 (RFC 3056).
  if (prefix === `0 0 0 0 0 ${String(0xffff)}` || prefix === `${String(0x64)} ${String(0xff9b)} 0 0 0 0`)
    return isPrivateNumber(seventh * 0x10000 + eighth)
  if (first === 0x2002) return isPrivateNumber(second * 0x10000 + third)
  // Global unicast is 2000::/3; within it, blocks for protocols and for documentation (RFC 6890, 9637).
  const isGlobal = first >= 0x2000 && first <= 0x3fff
  const isReserved = (first === 0x2001 && (second <= 0x1ff || second === 0xdb8)) || (first === 0x3fff && second <= 0xfff)
  return !isGlobal || isReserved
}

function isPrivateNumber(number: number): boolean {
  return !(number >= 0) || PRIVATE_BLOCKS.some(([block, bits]) => isSameBlock(number, numberOf(block), 2 ** (32 - bits)))
}

function isSameBlock(a: number, b: number, size: number): boolean {
  return Math.floor(a / size) === Math.floor(b / size)
}

/** The number of a dotted address; NaN for anything else. */
function numberOf(address: string): number {
  const parts = address.split('.').map(Number)
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return Number.NaN
  return parts.reduce((number, part) => number * 256 + part, 0)
}

/** The eight groups of an IPv6 address as numbers; none for what is no such address, or has a zone, which only private ones do. */
function groupsOf(address: string): readonly number[] {
  const url = `http://[${address}]/`
  if (!URL.canParse(url)) return []
  const [head = '', tail] = new URL(url).hostname.slice(1, -1).split('::')
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''))
  const given = (before?.length ?? 0) + (after?.length ?? 0)
  return [...(before ?? []), ...Array<string>(8 - given).fill('0'), ...(after ?? [])].map((group) => Number.parseInt(group, 16))
}
