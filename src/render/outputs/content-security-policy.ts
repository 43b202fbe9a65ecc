import type { Config } from '../../model/config.ts'

/**
 * The Content-Security-Policy under which every page of the site works. Frames: those hosts that the
 * configuration allows, and the site's own. `wasm-unsafe-eval` is there for the search, which is WebAssembly.
 */
export function contentSecurityPolicy({ frameHosts }: Config): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    `style-src 'self'`,
    `img-src 'self' data: https:`,
    ['frame-src', `'self'`, ...frameHosts.map((host) => `https://${host}`)].join(' '),
  ].join('; ')
}
