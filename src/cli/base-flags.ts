import type { ComparisonOptions } from '../commands/base-comparison.ts'
import { UsageError } from '../model/errors.ts'
import type { Finding } from '../model/finding.ts'
import type { CheckFlags } from './check-flags.ts'

/** Reads the flags about a base. Throws a UsageError where one of them needs another. */
export function readBaseFlags({ base, changed, failOn, urls }: CheckFlags): Omit<ComparisonOptions, 'root'> & { readonly urls?: string } {
  if (failOn === 'new' && base === undefined)
    throw new UsageError('--fail-on new needs --base: what is new depends on what it is compared with')
  return {
    ...(base === undefined ? {} : { base }),
    ...(changed === undefined ? {} : { changed }),
    ...(urls === undefined ? {} : { urls }),
  }
}

/** True for a finding that is new, or may be: what is not known must not pass for known. */
export function isMaybeNew({ isNew }: Finding): boolean {
  return isNew !== false
}
