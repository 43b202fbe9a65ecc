import { relative } from 'node:path'
import { problemsOfKinds } from '../handbook/data/problems-of-kinds.ts'
import type { Config } from '../model/config.ts'
import { UsageError } from '../model/errors.ts'
import type { Project } from '../model/project.ts'

/** Throws a UsageError, a sentence for each, where a configuration's kinds of data cannot stand beside those that there are. */
export function requireOwnKinds(config: Pick<Config, 'data'>, { root, configFile }: Pick<Project, 'root' | 'configFile'>): void {
  const problems = problemsOfKinds(config)
  if (problems.length === 0) return
  const file = relative(root, configFile ?? 'handbook.config.ts')
  throw new UsageError(problems.map((problem) => `${file}: ${problem}`).join('\n'))
}
