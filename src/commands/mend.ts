import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { patchOf } from '../check/fix/patch-of.ts'
import { planFixes, type FixPlan } from '../check/fix/plan-fixes.ts'
import { check, type CheckOptions, type CheckResult } from './check.ts'
import { mendableFiles } from './mendable-files.ts'
import { replaceFile } from './replace-file.ts'

/** What to check, and what becomes of findings that have one sure repair: 'write' makes it, 'show' gives what would be made as a diff. */
export interface MendOptions extends CheckOptions {
  readonly fix?: 'write' | 'show'
}

/** What a check found, and where repairs were only shown, the unified diff that they come to. */
export interface MendResult extends CheckResult {
  readonly patch?: string
}

/** What is mended may show a mistake that it hid: a link whose brackets were the wrong way round has an address. */
const ROUNDS = 3

/**
 * Checks a project's content, mends what has one sure repair, and checks again: the result is what is left. What the baseline knows is not
 * mended. Throws what `check` throws, and an UnfinishedError where a file cannot be written; those before it are mended by then.
 */
export async function checkAndMend({ fix, ...options }: MendOptions): Promise<MendResult> {
  if (fix === undefined) return check(options)
  const files = mendableFiles(options.root)
  const plans: FixPlan[] = []
  let found = await check(withoutUpdate(options))
  for (let round = 1; round <= ROUNDS; round += 1) {
    const told = found.findings.filter(({ isKnown }) => !isKnown)
    const plan = planFixes(told, files.textOf)
    if (fix === 'show') return { ...found, patch: patchOf(plan.files), notes: [...found.notes, ...notesOf('would mend', [plan])] }
    plans.push(plan)
    if (plan.files.length === 0) break
    for (const { file, after } of plan.files) replaceFile(files.pathOf(file), after)
    found = await check(withoutUpdate(options))
  }
  if (options.updateBaseline !== undefined) found = await check(options)
  return { ...found, notes: [...found.notes, ...notesOf('mended', plans)] }
}

/** The baseline is written once, after what was mended has left it. */
function withoutUpdate({ updateBaseline, baseline, ...options }: CheckOptions): CheckOptions {
  const isToCome = updateBaseline !== undefined && baseline !== undefined && !existsSync(resolve(baseline))
  return baseline === undefined || isToCome ? options : { ...options, baseline }
}

/** `mended 12 of 14 in 5 files`. What one round left, the next has looked at again. */
function notesOf(verb: string, plans: readonly FixPlan[]): readonly string[] {
  const mended = plans.reduce((sum, plan) => sum + plan.mended.length, 0)
  const left = plans.at(-1)?.left.length ?? 0
  if (mended + left === 0) return ['there was nothing to mend']
  const files = new Set(plans.flatMap((plan) => plan.files.map(({ file }) => file))).size
  const [count, all, where] = [mended, mended + left, files].map((amount) => amount.toLocaleString('en'))
  const sentence = `${verb} ${count ?? ''} of ${all ?? ''} in ${where ?? ''} ${files === 1 ? 'file' : 'files'}`
  if (left === 0) return [sentence]
  return [`${sentence}; the others are left as they are, since what they are about is not found in the source once and for sure`]
}
