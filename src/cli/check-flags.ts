import type { Audience } from '../model/config.ts'
import type { CacheFlags } from './cache-flags.ts'

/** The flags of `handbook check`, as given. */
export interface CheckFlags extends CacheFlags {
  readonly root: string
  readonly config?: string
  readonly url?: string
  readonly drafts?: boolean
  readonly audience?: Audience
  readonly base?: string
  readonly changed?: boolean
  readonly external: 'off' | 'cached' | 'on' | 'only'
  readonly timeBudget: string
  readonly baseline?: string
  readonly updateBaseline?: true | string
  readonly baselineMaxAge?: string
  readonly fix?: boolean
  readonly dryRun?: boolean
  readonly rule: readonly string[]
  readonly format: string
  readonly failOn?: 'error' | 'warning' | 'new'
  readonly stats?: boolean
  readonly explain?: string
  readonly search?: boolean
  readonly html?: string
  readonly urls?: string
}
