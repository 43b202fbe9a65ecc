import type { SiteFile, SiteFiles } from '../../render/site-files.ts'
import type { RedirectEnd } from '../../render/outputs/redirect-end.ts'
import { fileAt } from '../../render/site-files.ts'
import type { DevAnswer } from '../contract.ts'

/** What stands at an address, before it is made. */
export type Standing =
  | { readonly kind: 'file'; readonly path: string; readonly file: SiteFile }
  | { readonly kind: 'leads'; readonly to: string }
  | { readonly kind: 'nothing' }

/** Finds what a host of the built site would answer at an address: `/people` leads to `/people/`, and an old address to where it ends. */
export function standingAt(files: SiteFiles, address: string): Standing {
  const path = fileAt(address)
  const file = files.at(path)
  if (file?.kind === 'redirect') return { kind: 'leads', to: hrefOf(file.end) }
  if (file) return { kind: 'file', path, file }
  if (!address.endsWith('/')) {
    const folder = files.at(fileAt(`${address}/`))
    if (folder?.kind === 'redirect') return { kind: 'leads', to: hrefOf(folder.end) }
    if (folder) return { kind: 'leads', to: encodeURI(`${address}/`) }
  }
  const pattern = files.patternAt(address)
  return pattern ? { kind: 'leads', to: hrefOf(pattern) } : { kind: 'nothing' }
}

/** Makes what stands at a path. */
export function made(path: string, file: Exclude<SiteFile, { kind: 'redirect' }>, status: 200 | 404 = 200): DevAnswer {
  switch (file.kind) {
    case 'page':
      return { kind: 'made', path, content: file.render(), status }
    case 'asset':
      return { kind: 'copy', path, source: file.asset.source }
    case 'output':
      return 'copyOf' in file.file
        ? { kind: 'copy', path, source: file.file.copyOf }
        : { kind: 'made', path, content: file.file.content, status }
  }
}

function hrefOf(end: RedirectEnd): string {
  return end.kind === 'external' ? end.url : end.path + end.tail
}
