import { execFile } from 'node:child_process'
import { safeArguments, safeEnvironment } from './safe-git.ts'

/** What git says to a short question. `absent`: there is no git on this machine. */
export type GitAnswer =
  { readonly kind: 'answer'; readonly text: string } | { readonly kind: 'refusal'; readonly reason: string } | { readonly kind: 'absent' }

/** Asks git one thing in a folder that exists, without a shell. Gives its answer without the line break at its end; throws nothing. */
export async function askGit(folder: string, ...args: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve) => {
    execFile('git', safeArguments(args), { cwd: folder, env: safeEnvironment(), windowsHide: true }, (error, stdout, stderr) => {
      if (error === null) resolve({ kind: 'answer', text: stdout.replace(/\n$/, '') })
      else if (error.code === 'ENOENT') resolve({ kind: 'absent' })
      else resolve({ kind: 'refusal', reason: firstLine(stderr) })
    })
  })
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/^(?:fatal|error): /, '')
}
