import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readHostHeaders } from './host-headers.ts'
import { readHostRedirects } from './host-redirects.ts'

/** Reads a file for hosts in a site's folder, as what `read` makes of it; again only where it has changed, since the site may be built anew. */
function fileReader<Rules>(file: string, read: (text: string) => Rules): () => Rules {
  let known: { readonly stamp: string; readonly rules: Rules } | undefined
  return () => {
    const stats = statSync(file, { throwIfNoEntry: false })
    const stamp = stats?.isFile() === true ? `${String(stats.mtimeMs)} ${String(stats.size)}` : ''
    if (known?.stamp !== stamp) known = { stamp, rules: read(stamp === '' ? '' : readFileSync(file, 'utf8')) }
    return known.rules
  }
}

/** What a site tells its host, as it is now. */
export interface SiteRules {
  readonly headersOf: ReturnType<typeof readHostHeaders>
  readonly redirectOf: ReturnType<typeof readHostRedirects>
}

/** Takes the folder of a site. */
export function createSiteRules(folder: string): SiteRules {
  const headers = fileReader(join(folder, '_headers'), readHostHeaders)
  const redirects = fileReader(join(folder, '_redirects'), readHostRedirects)
  return { headersOf: (path) => headers()(path), redirectOf: (address) => redirects()(address) }
}
