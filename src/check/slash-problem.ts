import type { CheckConfig } from '../model/check-config.ts'
import type { Target } from '../model/site.ts'

/**
 * What is wrong with the end of a written path that leads to the page of a folder, in words; undefined where it is as the site wants it,
 * and for the path of a source, the root, and a path that a redirect has led on.
 */
export function slashProblem(path: string, target: Extract<Target, { kind: 'page' }>, policy: CheckConfig['slash']): string | undefined {
  const isFolder = target.page.route.endsWith('/') && target.page.route !== '/'
  const isRedirected = target.remarks.some(({ kind }) => kind === 'redirected')
  if (policy === 'ignore' || !isFolder || isRedirected || path === '' || /\.(?:md|markdown)$/i.test(path)) return undefined
  if (/\.html?$/i.test(path)) return 'names a file where the address is a folder’s'
  const hasSlash = path.endsWith('/')
  if (policy === 'always') return hasSlash ? undefined : 'does not end in a slash'
  // `./` and `../` have no form without one.
  return hasSlash && !/(?:^|\/)\.{1,2}\/$/.test(path) ? 'ends in a slash' : undefined
}
