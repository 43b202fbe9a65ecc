import { join, resolve } from 'node:path'
import type { Stats } from '../../report/check-report.ts'
import { cacheFolder } from '../cache-folder.ts'
import { askedFor, type Asked } from './run-key.ts'
import type { Scope } from './survey.ts'

/** What is kept of a check beside what it found. */
export interface KeptCheck {
  readonly pages: number
  readonly notes: readonly string[]
  readonly stats: Stats
}

/** The options that a check can have and be replayed all the same. */
interface CheckAsked {
  readonly root: string
  readonly cache?: string
  readonly baseline?: string
  readonly external?: string
}

/** What else a check may be asked for: to compare, to write, to ask other sites or to search. None of this is replayed. */
const NEVER_REPLAYED = ['base', 'changed', 'urls', 'fix', 'updateBaseline', 'searchTests']

const REPLAYED = ['root', 'configFile', 'url', 'drafts', 'audience', 'rules', 'external', 'baseline', 'baselineMaxAge']

/** What the result of a check hangs on, of what it was asked for; undefined where it does more than to look. */
export function checkAsked(options: CheckAsked & { readonly cachePages?: boolean }): Asked | undefined {
  const does = new Map(Object.entries(options))
  const isMore = NEVER_REPLAYED.some((name) => does.get(name) !== undefined && does.get(name) !== false)
  const isAsking = options.external === 'on' || options.external === 'only'
  return isMore || isAsking || options.cachePages === false ? undefined : askedFor(options, REPLAYED)
}

/** What a check reads beside the project: what is known of other sites, and which findings are accepted. */
export function checkScope({ root, cache, baseline }: CheckAsked): Scope {
  return {
    folders: [{ path: join(cacheFolder({ root: resolve(root) }, cache), 'external-links'), leaves: 'hidden' }],
    paths: baseline === undefined ? [] : [resolve(baseline)],
  }
}
