import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { FileHistory } from '../../model/site.ts'
import type { Judgement } from './judge-change.ts'
import type { Judgements } from './judge-steps.ts'

/** Is raised whenever the same history would give another result. */
const VERSION = 1

const day = z.string()
const count = z.int().min(0)

const historySchema = z.object({
  changed: day.exactOptional(),
  touched: day,
  authors: z.array(z.string()),
  commits: z.array(z.object({ hash: z.string(), day, author: z.string(), lines: count, isStamp: z.boolean(), stamped: count })),
})

const filesSchema = z.object({ key: z.string(), files: z.array(z.tuple([z.string(), historySchema])) })

const judgementsSchema = z.object({
  key: z.string(),
  judgements: z.array(z.tuple([z.string(), z.boolean(), count, z.boolean()])),
})

/** What is kept of a folder's history between runs. */
export interface HistoryCache {
  /** The histories of files, where nothing has changed since that they depend on. */
  readonly readFiles: () => Promise<ReadonlyMap<string, FileHistory> | undefined>
  /** What was found out about changes at any earlier commit. */
  readonly readJudgements: () => Promise<Judgements>
  readonly write: (files: ReadonlyMap<string, FileHistory>, judgements: Judgements) => Promise<void>
}

/**
 * Opens the cache in a folder, which need not be there. `state` is all that the histories depend on, `prefix` the way to the project in its
 * repository. What is damaged, or was made otherwise, counts as not there; what cannot be written is not kept. Each file is put there in one
 * step, so that runs at the same time do each other no harm.
 */
export function openHistoryCache(folder: string, prefix: string, reviewKeys: readonly string[], state: unknown): HistoryCache {
  const place = join(folder, 'history')
  const name = digest(prefix).slice(0, 16)
  const [filesName, judgementsName] = [join(place, `${name}-files`), join(place, `${name}-changes`)]
  const [filesKey, judgementsKey] = [digest([VERSION, reviewKeys, state]), digest([VERSION, reviewKeys])]
  return {
    async readFiles() {
      const kept = await readJson(filesName, filesSchema)
      return kept?.key === filesKey ? new Map(kept.files) : undefined
    },
    async readJudgements() {
      const kept = await readJson(judgementsName, judgementsSchema)
      if (kept?.key !== judgementsKey) return new Map()
      return new Map(kept.judgements.map(([blobs, isChange, lines, isStamp]): [string, Judgement] => [blobs, { isChange, lines, isStamp }]))
    },
    async write(files, judgements) {
      const rows = [...judgements].map(([blobs, { isChange, lines, isStamp }]) => [blobs, isChange, lines, isStamp])
      await writeJson(place, judgementsName, { key: judgementsKey, judgements: rows })
      await writeJson(place, filesName, { key: filesKey, files: [...files] })
    },
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/** The text of a file behind its hash: a flipped bit in a day, say, would be a day still. */
async function readJson<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema> | undefined> {
  try {
    const kept = await readFile(file, 'utf8')
    const text = kept.slice(kept.indexOf('\n') + 1)
    return kept === signed(text) ? schema.safeParse(JSON.parse(text)).data : undefined
  } catch {
    return undefined
  }
}

function signed(text: string): string {
  return `${createHash('sha256').update(text).digest('hex')}\n${text}`
}

async function writeJson(folder: string, file: string, value: unknown): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(draft, signed(JSON.stringify(value)))
    await rename(draft, file)
  } catch {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}
