import { spawn } from 'node:child_process'
import { safeArguments, safeEnvironment } from './safe-git.ts'

const LINE_BREAK = 0x0a

/** Versions of a file are stored as differences from one another; git is slow where it has no room for those that it comes from. */
const ROOM_FOR_BASES = 'core.deltaBaseCacheLimit=256m'

/**
 * Reads the bytes of blobs in the order asked for, as they are stored: no filter, no conversion of line ends. Who stops early stops git.
 * Throws where one is not in this clone.
 */
export async function* readBlobs(root: string, blobs: readonly string[]): AsyncGenerator<Buffer> {
  if (blobs.length === 0) return
  const git = spawn('git', safeArguments(['-c', ROOM_FOR_BASES, 'cat-file', '--batch']), {
    cwd: root,
    env: safeEnvironment(),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  // Where git does not start or ends early, what it gives is too short, and that is told below.
  git.on('error', () => undefined)
  git.stdin.on('error', () => undefined)
  git.stdin.end(`${blobs.join('\n')}\n`)
  const source = createReader(git.stdout)
  try {
    for (const blob of blobs) {
      // `<blob> blob <size>`, or `<blob> missing` (git-cat-file(1), batch output).
      const [, kind, size] = (await source.readLine()).split(' ')
      if (kind !== 'blob') throw new Error(`git has not got ${blob} (${kind ?? 'no answer'}), as in a clone that was made with a filter`)
      const bytes = await source.read(Number(size))
      await source.read(1)
      yield bytes
    }
  } finally {
    git.kill()
  }
}

interface Reader {
  readonly readLine: () => Promise<string>
  readonly read: (length: number) => Promise<Buffer>
}

/** Reads a stream piece by piece, as long as each is asked for. Throws where the stream ends before. */
function createReader(stream: AsyncIterable<Buffer>): Reader {
  const chunks = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)

  async function more(wanted: number): Promise<void> {
    const parts = [rest]
    let length = rest.length
    while (length < wanted) {
      const next = await chunks.next()
      if (next.done === true) throw new Error('git ended before it had given all')
      parts.push(next.value)
      length += next.value.length
    }
    rest = Buffer.concat(parts)
  }

  function take(length: number): Buffer {
    const taken = rest.subarray(0, length)
    rest = rest.subarray(length)
    return taken
  }

  return {
    async readLine() {
      while (!rest.includes(LINE_BREAK)) await more(rest.length + 1)
      const line = take(rest.indexOf(LINE_BREAK)).toString('latin1')
      take(1)
      return line
    },
    async read(length) {
      if (rest.length < length) await more(length)
      return take(length)
    },
  }
}
