import { realpathSync } from 'node:fs'
import { fileFrom } from '../model/file-name.ts'
import { readPrefix } from '../git/read-prefix.ts'
import type { Terminal } from './terminal.ts'

/** Where CI systems check a repository out: GitLab, GitHub. */
const WORKSPACE_VARIABLES: readonly string[] = ['CI_PROJECT_DIR', 'GITHUB_WORKSPACE']

/**
 * The way from the repository's root to a folder, `docs/`, for reports that code hosts read; empty where they are the same. git says it,
 * or, where it cannot (an image without git, a checkout of another user), the CI system does.
 */
export async function repositoryPrefix(folder: string, env: Terminal['env']): Promise<string> {
  return (await readPrefix(folder)) ?? WORKSPACE_VARIABLES.map((name) => wayFrom(env[name], folder)).find((way) => way !== undefined) ?? ''
}

function wayFrom(workspace: string | undefined, folder: string): string | undefined {
  if (workspace === undefined || workspace === '') return undefined
  try {
    const way = fileFrom(realpathSync(workspace), realpathSync(folder))
    return way === '..' || way.startsWith('../') ? undefined : way === '' ? '' : `${way}/`
  } catch {
    return undefined
  }
}
