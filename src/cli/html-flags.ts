import type { CheckHtmlOptions } from '../commands/check-html.ts'
import { UsageError } from '../model/errors.ts'
import { readBaselineFlags } from './baseline-flags.ts'
import type { CheckFlags } from './check-flags.ts'
import { readFixFlags } from './fix-flags.ts'
import { readRuleLevels } from './read-rule-levels.ts'

/** What the flags say of a check of HTML. Throws a UsageError for those that ask for what only sources can answer. */
export function readHtmlFlags(flags: CheckFlags, folder: string): CheckHtmlOptions {
  readFixFlags(flags)
  const asked = [
    ['--base', flags.base !== undefined],
    ['--changed', flags.changed === true],
    ['--urls', flags.urls !== undefined],
    ['--fail-on new', flags.failOn === 'new'],
    [`--external ${flags.external}`, flags.external === 'on' || flags.external === 'only'],
  ] as const
  const refused = asked.find(([, isGiven]) => isGiven)?.[0]
  if (refused !== undefined)
    throw new UsageError(`${refused} is for a check of sources: --html looks at a folder as it is, and asks nobody`)
  return {
    folder,
    root: flags.root,
    ...(flags.config === undefined ? {} : { configFile: flags.config }),
    ...(flags.url === undefined ? {} : { url: flags.url }),
    rules: readRuleLevels(flags.rule),
    ...readBaselineFlags(flags),
  }
}
