/** Bytes of a pack file, and what they must come to. */
export interface Extent {
  readonly offset: number
  readonly length: number
  readonly check: number
}

/** Where a pack file holds a page. */
export interface PackEntry {
  readonly key: string
  readonly face: Extent
  readonly body: Extent
  /** How often it was carried into another pack since it was used. */
  readonly age: number
}

/** How pack files end: with this text, which names their form, and where their index is. */
const NAME = 'handbook pages 1'
const FOOTER = { offset: NAME.length, length: NAME.length + 8, check: NAME.length + 12 }

/** How long an end is. */
export const FOOTER_LENGTH = NAME.length + 16

/** Keys are half of a SHA-256, in Latin-1. */
const KEY_LENGTH = 16
const ENTRY = { face: KEY_LENGTH, body: KEY_LENGTH + 16, age: KEY_LENGTH + 32 }
const ENTRY_LENGTH = KEY_LENGTH + 36

/** Writes the end of a pack file. */
export function writeFooter({ offset, length, check }: Extent): Buffer {
  const bytes = Buffer.alloc(FOOTER_LENGTH)
  bytes.write(NAME, 'latin1')
  bytes.writeDoubleLE(offset, FOOTER.offset)
  bytes.writeUInt32LE(length, FOOTER.length)
  bytes.writeUInt32LE(check, FOOTER.check)
  return bytes
}

/** Reads the end of a pack file of a size: where its index is. Undefined where it is no whole pack file. */
export function readFooter(bytes: Buffer, size: number): Extent | undefined {
  if (bytes.toString('latin1', 0, NAME.length) !== NAME) return undefined
  const offset = bytes.readDoubleLE(FOOTER.offset)
  const length = bytes.readUInt32LE(FOOTER.length)
  return offset >= 0 && offset + length + FOOTER_LENGTH === size ? { offset, length, check: bytes.readUInt32LE(FOOTER.check) } : undefined
}

/** Writes an index. */
export function writeIndex(entries: readonly PackEntry[]): Buffer {
  const bytes = Buffer.alloc(entries.length * ENTRY_LENGTH)
  for (const [index, { key, face, body, age }] of entries.entries()) {
    const at = index * ENTRY_LENGTH
    bytes.write(key, at, 'latin1')
    writeExtent(bytes, at + ENTRY.face, face)
    writeExtent(bytes, at + ENTRY.body, body)
    bytes.writeUInt32LE(age, at + ENTRY.age)
  }
  return bytes
}

/** Reads an index, whose bytes are sound. */
export function readIndex(bytes: Buffer): readonly PackEntry[] {
  const entries: PackEntry[] = []
  for (let at = 0; at + ENTRY_LENGTH <= bytes.length; at += ENTRY_LENGTH) {
    entries.push({
      key: bytes.toString('latin1', at, at + KEY_LENGTH),
      face: readExtent(bytes, at + ENTRY.face),
      body: readExtent(bytes, at + ENTRY.body),
      age: bytes.readUInt32LE(at + ENTRY.age),
    })
  }
  return entries
}

function writeExtent(bytes: Buffer, at: number, { offset, length, check }: Extent): void {
  bytes.writeDoubleLE(offset, at)
  bytes.writeUInt32LE(length, at + 8)
  bytes.writeUInt32LE(check, at + 12)
}

function readExtent(bytes: Buffer, at: number): Extent {
  return { offset: bytes.readDoubleLE(at), length: bytes.readUInt32LE(at + 8), check: bytes.readUInt32LE(at + 12) }
}
