import { runGit } from './run-git.ts'

/**
 * The way from the root of a folder's repository to the folder, `docs/`; empty where they are the same. Gives undefined where there is no
 * git or no repository; throws nothing.
 */
export async function readPrefix(folder: string): Promise<string | undefined> {
  try {
    let answer = ''
    for await (const piece of runGit(folder, 'rev-parse', '--show-prefix')) answer += piece
    return answer.replace(/\n$/, '')
  } catch {
    return undefined
  }
}
