import { UnfinishedError } from '../model/errors.ts'
import { askGit } from './ask-git.ts'

/** Where a change began: what `--base` is compared with. */
export interface BaseCommit {
  readonly commit: string
  /** The tree of the project's folder in it; absent where that folder was not there yet. */
  readonly tree?: string
  /** True where the ref has gone on since: then it is not the ref's own commit. */
  readonly isEarlier: boolean
}

/** True where git knows a ref as a commit, seen from a folder. Without git, or outside a repository, it knows none. */
export async function isCommit(root: string, ref: string): Promise<boolean> {
  return (await commitOf(root, ref)) !== undefined
}

/**
 * Finds the commit where a change left a ref: the merge base of the ref and HEAD, as merge requests compare. Throws an UnfinishedError
 * that says what to do where there is none.
 */
export async function findBase(root: string, ref: string): Promise<BaseCommit> {
  const { prefix, isShallow } = await repositoryOf(root, ref)
  const commit = await commitOf(root, ref)
  if (commit === undefined) throw new UnfinishedError(await unknownRef(root, ref, isShallow))
  const mergeBase = await askGit(root, 'merge-base', commit, 'HEAD')
  if (mergeBase.kind !== 'answer') throw new UnfinishedError(unrelated(ref, isShallow))
  const base = mergeBase.text
  const tree = await askGit(root, 'rev-parse', '--verify', '--quiet', prefix === '' ? `${base}^{tree}` : `${base}:${prefix}`)
  return { commit: base, isEarlier: base !== commit, ...(tree.kind === 'answer' ? { tree: tree.text } : {}) }
}

async function repositoryOf(root: string, ref: string): Promise<{ readonly prefix: string; readonly isShallow: boolean }> {
  const answer = await askGit(root, 'rev-parse', '--is-shallow-repository', '--show-prefix')
  switch (answer.kind) {
    case 'absent':
      throw new UnfinishedError(`There is no git on this machine, so there is nothing to compare with ${ref}.\n${OTHER_BASES}`)
    case 'refusal':
      throw new UnfinishedError(`git cannot read a repository here (${answer.reason}), so '${ref}' could not be found.\n${OTHER_BASES}`)
    case 'answer': {
      // The name of a folder may hold line breaks itself.
      const [isShallow, ...prefix] = answer.text.split('\n')
      return { isShallow: isShallow === 'true', prefix: prefix.join('\n').replace(/\/$/, '') }
    }
  }
}

async function commitOf(root: string, ref: string): Promise<string | undefined> {
  // No ref begins with a dash, and git would take it for an option.
  if (ref === '' || ref.startsWith('-')) return undefined
  const answer = await askGit(root, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`)
  return answer.kind === 'answer' ? answer.text : undefined
}

const OTHER_BASES = '--base can also name a folder, or a urls.json that --urls has written.'

const WHOLE_CLONE = 'In CI, ask for a whole clone: `fetch-depth: 0` for actions/checkout, `GIT_DEPTH: 0` in GitLab CI.'

async function unknownRef(root: string, ref: string, isShallow: boolean): Promise<string> {
  const isOnOrigin = await isCommit(root, `origin/${ref}`)
  const where = isShallow ? 'this repository, which is a shallow clone,' : 'this repository'
  const advice = isOnOrigin ? `Did you mean origin/${ref}?` : `Fetch it first: \`git fetch origin ${ref.replace(/^origin\//, '')}\`.`
  return [`There is no branch, tag or commit '${ref}' in ${where} to compare with.`, advice, ...(isOnOrigin ? [] : [WHOLE_CLONE])].join(
    '\n',
  )
}

function unrelated(ref: string, isShallow: boolean): string {
  const cause = isShallow ? 'This is a shallow clone, without the commit where the two parted.' : 'The two have no commit in common.'
  return `There is no commit where this change left ${ref}, so there is nothing to compare with.\n${cause}\n${isShallow ? `Fetch it: \`git fetch --unshallow\`. ${WHOLE_CLONE}` : OTHER_BASES}`
}
