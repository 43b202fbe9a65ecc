/** A site's address without a slash at its end, or what keeps the text from being one, to follow the name of its key or flag. */
export type SiteAddress = { readonly kind: 'address'; readonly url: string } | { readonly kind: 'mistake'; readonly message: string }

/** Takes an address as people write it: `https://Handbook.example.com/team/`; gives `https://handbook.example.com/team`. */
export function readSiteAddress(written: string): SiteAddress {
  const parsed = URL.parse(written.trim())
  if (parsed === null || !isWeb(parsed)) return mistake(`is '${written}', but must be a whole address${suggestion(written)}`)
  if (parsed.search !== '' || parsed.hash !== '') return mistake(`is '${written}', but must end before any ? or #`)
  if (parsed.username !== '' || parsed.password !== '') return mistake('holds a user name or password, which every page would show')
  return { kind: 'address', url: parsed.origin + parsed.pathname.replace(/\/+$/, '') }
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:'
}

function suggestion(written: string): string {
  const host = /^(?:\/\/)?([\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/\S*)?)$/.exec(written.trim())?.[1]
  return host === undefined ? ' that begins with https:// or http://' : ` (did you mean 'https://${host}'?)`
}

function mistake(message: string): SiteAddress {
  return { kind: 'mistake', message }
}
