import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Names the version of Pagefind that makes the indexes; undefined where there is none for this machine. Its package chooses in the same way. */
export function searchBinary(): string | undefined {
  const named = process.env['PAGEFIND_EXTENDED_BINARY_PATH'] ?? process.env['PAGEFIND_BINARY_PATH']
  if (named !== undefined && named !== '') return named
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const machine = process.env['npm_config_arch'] ?? process.arch
  try {
    const { version } = require(`@pagefind/${platform}-${machine}/package.json`) as { readonly version: string }
    return `${platform}-${machine} ${version}`
  } catch {
    return undefined
  }
}
