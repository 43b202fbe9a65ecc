/** A repository is untrusted: its own configuration must not start a program, open a connection or change what the output looks like. */
const SAFE_SETTINGS: readonly string[] = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'diff.relative=false',
  'log.follow=false',
  'log.showRoot=true',
  'log.showSignature=false',
  'mailmap.blob=',
  'mailmap.file=',
  'protocol.allow=never',
]

/** Variables that a git hook sets: they would lead away from the repository that the folder is in. */
const LEADING_AWAY: readonly string[] = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']

/** The arguments of git that run a command of it with settings of our own. */
export function safeArguments(args: readonly string[]): readonly string[] {
  return ['--no-pager', ...SAFE_SETTINGS.flatMap((setting) => ['-c', setting]), ...args]
}

/** The environment that git runs in: English messages, UTC, and nothing is fetched or refreshed on the way. */
export function safeEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !LEADING_AWAY.includes(name))
  return { ...Object.fromEntries(inherited), TZ: 'UTC', LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' }
}
