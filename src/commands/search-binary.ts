import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Names the program of Pagefind that makes the indexes, with its version; undefined where there is none for this machine. Its package chooses in the same way. */
export function searchBinary(): string | undefined {
  const named = process.env['PAGEFIND_EXTENDED_BINARY_PATH'] ?? process.env['PAGEFIND_BINARY_PATH']
  if (named !== undefined && named !== '') return canRun(named) ? named : undefined
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const machine = process.env['npm_config_arch'] ?? process.arch
  const folder = `@pagefind/${platform}-${machine}`
  try {
    const { version } = require(`${folder}/package.json`) as { readonly version: string }
    const program = require.resolve(`${folder}/bin/pagefind_extended${platform === 'windows' ? '.exe' : ''}`)
    return canRun(program) ? `${folder} ${version}` : undefined
  } catch {
    return undefined
  }
}

function canRun(program: string): boolean {
  try {
    accessSync(program, constants.X_OK)
    return true
  } catch {
    return false
  }
}
