import type { MendOptions } from '../commands/mend.ts'
import { UsageError } from '../model/errors.ts'
import type { CheckFlags } from './check-flags.ts'

/** What `--fix` and `--dry-run` ask for. Throws a UsageError where they do not go together with one another, or with other flags. */
export function readFixFlags({ fix, dryRun, html, updateBaseline }: CheckFlags): Pick<MendOptions, 'fix'> {
  if (dryRun === true && fix !== true) throw new UsageError('--dry-run shows what --fix would do: give both')
  if (fix !== true) return {}
  if (html !== undefined)
    throw new UsageError('--fix mends sources, and --html checks what was made of some: mend those that it was made from')
  if (dryRun === true && updateBaseline !== undefined)
    throw new UsageError('--dry-run writes nothing, and --update-baseline writes the baseline: give one of them')
  return { fix: dryRun === true ? 'show' : 'write' }
}
