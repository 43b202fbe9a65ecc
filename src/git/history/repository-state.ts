import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { askGit } from '../ask-git.ts'

/** What the history of a folder depends on. */
export interface RepositoryState {
  readonly head: string
  /** The way from the repository's root to the folder, `docs/`; empty where they are the same. */
  readonly prefix: string
  /** The commits where a shallow clone was cut off. */
  readonly cutOff: readonly string[]
  /** The text of .mailmap; empty where there is none. */
  readonly mailmap: string
}

/** Asks git where a folder stands. Throws where there is no git, no repository or no commit. */
export async function readRepositoryState(root: string): Promise<RepositoryState> {
  const ask = async (...args: readonly string[]): Promise<string> => {
    const answer = await askGit(root, 'rev-parse', ...args)
    if (answer.kind !== 'answer') throw new Error(`git rev-parse ${args.join(' ')}: ${answer.kind}`)
    return answer.text
  }
  const [head, prefix, top, isShallow, shallowFile] = await Promise.all([
    ask('--verify', 'HEAD^{commit}'),
    ask('--show-prefix'),
    ask('--show-toplevel'),
    ask('--is-shallow-repository'),
    ask('--git-path', 'shallow'),
  ])
  const list = isShallow === 'true' ? await readFile(resolve(root, shallowFile), 'utf8') : ''
  return { head, prefix, cutOff: list.split('\n').filter((line) => line !== ''), mailmap: await readMailmap(top) }
}

async function readMailmap(top: string): Promise<string> {
  try {
    return await readFile(join(top, '.mailmap'), 'utf8')
  } catch {
    return ''
  }
}
