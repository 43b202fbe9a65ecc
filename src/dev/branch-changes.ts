import { changedPages } from '../commands/changed-pages.ts'
import { isCommit } from '../git/find-base.ts'
import type { ChangedPages } from '../model/changed-page.ts'
import type { DevSession } from './contract.ts'

/** What a branch is compared with where nobody says it: the first of these that there is. */
const USUAL_BASES: readonly string[] = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

/** The pages that the branch changed, as the files are now; undefined where there is nothing to compare with. */
export type BranchChanges = () => Promise<ChangedPages | undefined>

/** Takes what the branch is compared with; where that is undefined, the usual branches are looked for. */
export function createBranchChanges(session: DevSession, named: string | undefined): BranchChanges {
  const base = named === undefined ? usualBase(session.project.root) : Promise.resolve(named)
  let known: Promise<ChangedPages | undefined> | undefined
  // What has changed since is asked for anew, and only where somebody asks.
  session.listen(({ kind }) => {
    if (kind === 'changed' || kind === 'mended') known = undefined
  })
  return () => (known ??= findChanges(session, base))
}

async function findChanges(session: DevSession, base: Promise<string | undefined>): Promise<ChangedPages | undefined> {
  const [name, site] = await Promise.all([base, session.site()])
  if (name === undefined || site === undefined) return undefined
  try {
    return await changedPages(name, { project: session.project, site })
  } catch {
    // A clone without the base, or no repository: the list is a help, and nothing hangs on it.
    return undefined
  }
}

async function usualBase(root: string): Promise<string | undefined> {
  for (const name of USUAL_BASES) if (await isCommit(root, name)) return name
  return undefined
}
