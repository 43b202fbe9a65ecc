import type { BaselineOptions } from '../commands/baseline.ts'
import { UsageError } from '../model/errors.ts'
import type { CheckFlags } from './check-flags.ts'
import { readAge } from './read-span.ts'

/** What the flags say of a baseline. Throws a UsageError where they say it without one, or in a way that is not there. */
export function readBaselineFlags({ baseline, updateBaseline, baselineMaxAge, changed }: CheckFlags): Partial<BaselineOptions> {
  if (updateBaseline !== undefined && updateBaseline !== true && updateBaseline !== 'grow')
    throw new UsageError(`--update-baseline is '${updateBaseline}', but must be 'grow', or stand alone`)
  if (baseline === undefined) {
    const lone = updateBaseline !== undefined ? '--update-baseline' : baselineMaxAge !== undefined ? '--baseline-max-age' : undefined
    if (lone !== undefined) throw new UsageError(`${lone} needs the file of accepted findings: --baseline baseline.json`)
    return {}
  }
  if (changed === true && updateBaseline !== undefined)
    throw new UsageError('--changed leaves findings out, which --update-baseline would take for gone: give one of them')
  return {
    baseline,
    ...(updateBaseline === undefined ? {} : { updateBaseline: updateBaseline === 'grow' ? 'grow' : 'shrink' }),
    ...(baselineMaxAge === undefined ? {} : { baselineMaxAge: readAge('--baseline-max-age', baselineMaxAge) }),
  }
}
