import { findInside, type Inside } from '../handbook/audiences/find-inside.ts'
import { judgePages } from '../handbook/audiences/internal-pages.ts'
import { forAudience } from '../handbook/data/audience.ts'
import { createOwnerDirectory } from '../handbook/owners/owner-directory.ts'
import type { Site } from '../model/site.ts'
import { folderOf, sourcePath } from '../model/source-path.ts'
import { generatedAssets } from '../resolve/generated-assets.ts'
import type { ReplacePage } from '../resolve/replace-page.ts'
import { linkSite, resolveSite, type SiteInput } from '../resolve/resolve-site.ts'

/** A site for its audience. */
export interface AudienceSite {
  readonly site: Site
  /** What of the handbook is for inside; a site for the public is made without it. */
  readonly inside: Inside
  /** Puts another text in the place of a page's; absent where that takes more than one site. */
  readonly replace?: ReplacePage
}

/**
 * Joins a handbook's pages to a site for the audience that the configuration names. What is for inside is known only when all is joined: where
 * redirects end, which pages use a file. So a site for the public is joined once more, from what is left: nothing in it was made with the rest.
 */
export function siteForAudience(given: SiteInput): AudienceSite {
  const audiences = judgePages(given.pages, given.files, given.config)
  const input = { ...given, diagnostics: [...given.diagnostics, ...audiences.diagnostics] }
  const { site: whole, replace } = linkSite(input)
  const inside = findInside(whole, audiences)
  const addresses = [...inside.pages, ...inside.assets].map(({ route }) => route)
  if (given.config.audience === 'internal') return { site: { ...whole, internal: new Set(addresses) }, inside, replace }
  const { internal, sectionAt } = audiences
  const files = new Set(inside.assets.map(({ file }) => file))
  const data = forAudience(input.data, input.config)
  const [everybody, told] = [createOwnerDirectory(input.data), createOwnerDirectory(data)]
  const site = resolveSite({
    ...input,
    data,
    isOwnerLeftOut: (written) => everybody.find(written) !== undefined && told.find(written) === undefined,
    pages: input.pages.filter(({ path }) => !internal.has(path)),
    assets: input.assets.filter(({ file }) => !files.has(file)),
    redirects: input.redirects.filter((redirect) => !inside.isWrittenInside(redirect)),
    unpublished: input.unpublished.filter((path) => !sectionAt(folderOf(sourcePath(path))).closedBy),
    history: new Map([...input.history].filter(([path]) => !internal.has(path))),
    leftOut: new Set<string>([
      ...addresses,
      ...generatedAssets(whole.pages, { ...input.config, audience: 'internal' }, whole).map(({ route }) => route),
      ...[...internal].map((path) => `/${path}`),
      ...inside.redirects.flatMap(({ from, isPattern }) => (isPattern ? [] : [from])),
    ]),
  })
  return { site, inside }
}
