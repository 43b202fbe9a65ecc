import type { BuildDigest } from '../../report/build-digest.ts'
import { askedFor, type Asked } from './run-key.ts'

/** What is kept of a build beside what it found: what it came to, without what it did and how long that took; and of how many files its site is. */
export interface KeptBuild {
  readonly pages: number
  readonly out: string
  readonly digest: BuildDigest
  readonly notes: readonly string[]
  readonly files: number
}

/** What the result of a build hangs on, of what it was asked for. */
export function buildAsked(options: object): Asked {
  return askedFor(options, ['root', 'configFile', 'out', 'url', 'links', 'drafts', 'audience', 'search'])
}
