import { spawn } from 'node:child_process'
import { safeArguments, safeEnvironment } from './safe-git.ts'

/**
 * Runs git in a folder, without a shell; gives its output piece by piece, cut at NUL characters. Who stops early stops git.
 * Throws where there is no git or it fails.
 */
export async function* runGit(folder: string, ...args: readonly string[]): AsyncGenerator<string> {
  const git = spawn('git', safeArguments(args), {
    cwd: folder,
    env: safeEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
  })
  const ended = new Promise<void>((resolve, reject) => {
    git.once('error', reject)
    git.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`git ${args[0] ?? ''} ended with ${String(code)}`))
    })
  })
  // Awaited below; until then a failure must not count as one that nobody handles.
  ended.catch(() => undefined)
  try {
    let rest = ''
    for await (const chunk of git.stdout.setEncoding('utf8')) {
      const pieces = (rest + String(chunk)).split('\0')
      rest = pieces.pop() ?? ''
      yield* pieces
    }
    if (rest !== '') yield rest
    await ended
  } finally {
    git.kill()
  }
}
