import { isSound, type PackFile } from './pack-file.ts'
import type { PackEntry } from './pack-index.ts'

/** Bytes between two faces that are rather read with them than gone past. */
const GAP = 1 << 16

/** Bytes that are read at once at most. */
const AT_ONCE = 8 << 20

/** Reads the faces of some entries of a pack file, many at once; one that is not as it was written is left out. */
export function* readFaces({ read }: PackFile, entries: readonly PackEntry[]): Generator<readonly [PackEntry, Buffer]> {
  const inOrder = [...entries].sort((a, b) => a.face.offset - b.face.offset)
  for (const run of runsOf(inOrder)) {
    const bytes = read(run.start, run.end - run.start)
    for (const entry of bytes ? run.entries : []) {
      const { offset, length } = entry.face
      const face = bytes?.subarray(offset - run.start, offset - run.start + length)
      if (face && isSound(face, entry.face)) yield [entry, face]
    }
  }
}

interface Run {
  readonly start: number
  end: number
  readonly entries: PackEntry[]
}

/** What lies close together. */
function* runsOf(entries: readonly PackEntry[]): Generator<Run> {
  let run: Run | undefined
  for (const entry of entries) {
    const { offset, length } = entry.face
    if (run && offset - run.end <= GAP && offset + length - run.start <= AT_ONCE) {
      run.end = Math.max(run.end, offset + length)
      run.entries.push(entry)
    } else {
      if (run) yield run
      run = { start: offset, end: offset + length, entries: [entry] }
    }
  }
  if (run) yield run
}
