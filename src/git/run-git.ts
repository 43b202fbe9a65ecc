import { spawn } from 'node:child_process'

/** A repository is untrusted: its own configuration must not start a program, open a connection or change what the output looks like. */
const SAFE_SETTINGS: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'log.showRoot=true',
  'log.showSignature=false',
  'protocol.allow=never',
]

/** Variables that a git hook sets: they would lead away from the repository that the folder is in. */
const LEADING_AWAY: readonly string[] = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']

/**
 * Runs git in a folder, without a shell; gives its output piece by piece, cut at NUL characters. Who stops early stops git.
 * Throws where there is no git or it fails.
 */
export async function* runGit(folder: string, ...args: readonly string[]): AsyncGenerator<string> {
  const settings = SAFE_SETTINGS.flatMap((setting) => ['-c', setting])
  const git = spawn('git', ['--no-pager', ...settings, ...args], {
    cwd: folder,
    env: environment(),
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

function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !LEADING_AWAY.includes(name))
  return { ...Object.fromEntries(inherited), TZ: 'UTC', LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' }
}
