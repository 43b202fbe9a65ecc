import type { ExternalConfig } from './check-config.ts'
import { isPrivateHost } from './private-host.ts'

/**
 * What becomes of an external address: `asked`, or never: `ignored` by the configuration, `internal` to a host that needs a login, or
 * `private` to a network that readers are not in.
 */
export type Standing = 'asked' | 'ignored' | 'internal' | 'private'

/** Says what becomes of an address of the web. A host with a login is never asked, so it may be in a private network. */
export function standingOf(
  url: URL,
  { ignore, loginHosts, allowPrivate }: Pick<ExternalConfig, 'ignore' | 'loginHosts' | 'allowPrivate'>,
): Standing {
  if (ignore.some((prefix) => url.href.startsWith(prefix))) return 'ignored'
  if (isOneOf(loginHosts, url)) return 'internal'
  return isPrivateHost(url.hostname) && !isAllowed(url, allowPrivate) ? 'private' : 'asked'
}

/** True where the configuration allows the address's host and port though they may be in a private network. */
export function isAllowed(url: URL, allowPrivate: readonly string[]): boolean {
  return allowPrivate.includes(`${url.hostname}:${url.port || defaultPort(url)}`)
}

/** True for an address of the web on one of the hosts that need a login, `docs.example.com` or `*.example.com`. */
export function isLoginHost(address: string, loginHosts: readonly string[]): boolean {
  return loginHosts.length > 0 && /^\s*https?:/i.test(address) && URL.canParse(address) && isOneOf(loginHosts, new URL(address))
}

function isOneOf(patterns: readonly string[], url: URL): boolean {
  return patterns.some((pattern) => isHost(pattern, url))
}

function isHost(pattern: string, { hostname, port }: URL): boolean {
  const name = hostname.replace(/\.$/, '')
  return pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) : pattern === name || pattern === `${name}:${port}`
}

function defaultPort(url: URL): string {
  return url.protocol === 'https:' ? '443' : '80'
}
