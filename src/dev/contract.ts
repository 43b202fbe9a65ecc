import type { Diagnostic } from '../model/diagnostic.ts'
import type { PreviewProblem, PreviewProgress, Renaming } from '../model/preview.ts'
import type { Project } from '../model/project.ts'
import type { Config } from '../model/config.ts'
import type { Site } from '../model/site.ts'

/** What stands at an address of the site that is being written. */
export type DevAnswer =
  /** A page, or another file that the tool makes; a page comes without the preview's own script. `path` is that of the file in a build. */
  | { readonly kind: 'made'; readonly path: string; readonly content: string | Uint8Array; readonly status: 200 | 404 }
  /** A file that is copied as it is. */
  | { readonly kind: 'copy'; readonly path: string; readonly source: string }
  /** `to` is encoded: a path from the site's root, or an address elsewhere. */
  | { readonly kind: 'redirect'; readonly to: string }
  /** The site cannot be made as it is now: its configuration, a layout or a component is at fault. */
  | { readonly kind: 'stopped'; readonly problem: PreviewProblem }

/** What the session tells whoever shows the site. */
export type DevEvent =
  /** How far the pages that nobody asked for have come. */
  | ({ readonly kind: 'progress' } & PreviewProgress)
  /** Pages to be shown anew: all of them where `routes` is 'all'. `files`: what was saved, from the project's root. */
  | {
      readonly kind: 'changed'
      readonly routes: readonly string[] | 'all'
      readonly files: readonly string[]
      readonly isStyleOnly: boolean
    }
  /** A page moved: what to put into its front matter so that its old address leads on. */
  | ({ readonly kind: 'renamed' } & Renaming)
  /** Findings were judged anew, on the whole site. */
  | { readonly kind: 'checked' }
  | { readonly kind: 'stopped'; readonly problem: PreviewProblem }
  /** What stood in the way is mended. */
  | { readonly kind: 'mended' }

/** A handbook while it is being written: kept up to date with its files. */
export interface DevSession {
  readonly project: Project
  /** As it is now: a changed configuration makes another. */
  readonly config: () => Config
  /** Answers for an address below the site's root, decoded, `/people/leave/`. A page that is not parsed yet is parsed first, before all others. */
  readonly answer: (address: string) => Promise<DevAnswer>
  /** The findings of the page at an address; those that need the whole site are there once all is parsed. */
  readonly findingsAt: (address: string) => readonly Diagnostic[]
  /** All findings of now. */
  readonly findings: () => readonly Diagnostic[]
  /** The source of the page at an address, from the project's root; undefined for a page that no file stands behind. */
  readonly sourceOf: (address: string) => string | undefined
  /** The whole site, once every page is parsed, as the files then are. Undefined while it cannot be made. */
  readonly site: () => Promise<Site | undefined>
  readonly listen: (listener: (event: DevEvent) => void) => () => void
  /** Resolves once every page is parsed and judged as the files are now. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}
