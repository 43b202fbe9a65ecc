import { decodePercent, joinPath, parseAddress } from '../model/address.ts'
import type { Place } from '../model/diagnostic.ts'
import type { Site } from '../model/site.ts'

/** An address, or an anchor on a page, that was given up on purpose, and where that is said. */
export interface Acknowledgement {
  readonly written: string
  /** From the root, decoded. */
  readonly path: string
  /** Decoded; empty for the address as a whole. */
  readonly fragment: string
  readonly file: string
  readonly place?: Place
}

/** Collects what the pages' `removed` and the configuration give up. `configFile` is that file's name, where there is one. */
export function acknowledgementsOf(site: Site, configFile: string | undefined): readonly Acknowledgement[] {
  const inPages = site.pages.flatMap(({ page, route, file }) => {
    const place = page.frontMatter.places['removed']
    const folder = route.slice(0, route.lastIndexOf('/') + 1)
    return (page.frontMatter.removed ?? []).flatMap((written) => read(written, folder, { file, ...(place ? { place } : {}) }))
  })
  const inConfig = Object.keys(site.config.check.removed).flatMap((written) => read(written, '/', { file: configFile ?? '' }))
  return [...inPages, ...inConfig]
}

function read(written: string, folder: string, where: Pick<Acknowledgement, 'file' | 'place'>): readonly Acknowledgement[] {
  const { path, fragment } = parseAddress(written)
  const joined = joinPath(folder, decodePercent(path))
  return joined === undefined ? [] : [{ written, path: joined, fragment: decodePercent(fragment), ...where }]
}

/** One key for an address in every way that people write it, with or without the slash at its end. */
export function acknowledgementKey(path: string, fragment = ''): string {
  return `${path.replace(/\/(?:index\.html?)?$/i, '')}#${fragment}`
}
