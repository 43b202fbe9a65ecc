import { UsageError } from '../model/errors.ts'
import type { Terminal } from './terminal.ts'

/** The flags that say what a command may use: what earlier runs have kept, and how many threads. */
export interface CacheFlags {
  /** The folder for what is cached; false for `--no-cache`. */
  readonly cache?: string | false
  readonly threads?: string
}

/** The same as a command takes it. */
export interface CacheOptions {
  readonly cache?: string
  readonly cachePages?: false
  readonly threads?: number
}

/** Reads the flags, and `HANDBOOK_THREADS` in the place of `--threads`. Throws a UsageError for what is no number of threads. */
export function readCacheFlags({ cache, threads }: CacheFlags, { env }: Pick<Terminal, 'env'>): CacheOptions {
  const number = threads === undefined ? readThreads('HANDBOOK_THREADS', env['HANDBOOK_THREADS']) : readThreads('--threads', threads)
  return {
    ...(cache === undefined || cache === false ? {} : { cache }),
    ...(cache === false ? { cachePages: false } : {}),
    ...(number === undefined ? {} : { threads: number }),
  }
}

function readThreads(name: string, text = ''): number | undefined {
  if (text === '') return undefined
  if (/^\d{1,2}$/.test(text)) return Number(text)
  throw new UsageError(`${name} is '${text}', but must be a number of threads: 0 for none beside the first, at most 99`)
}
