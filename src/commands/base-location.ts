import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isHtmlFile } from '../check/html/served-files.ts'
import { isFolder } from '../config/project-parts.ts'
import type { Entry } from '../discover/entry.ts'
import { walk } from '../discover/walk.ts'
import { findBase, isCommit, type BaseCommit } from '../git/find-base.ts'
import type { Base } from '../model/base.ts'
import { UnfinishedError } from '../model/errors.ts'
import { readUrls } from './urls-read.ts'

/** What `--base` names. */
export type BaseLocation =
  | { readonly kind: 'commit'; readonly commit: BaseCommit }
  | { readonly kind: 'markdown'; readonly root: string }
  | { readonly kind: 'built'; readonly entries: readonly Entry[] }
  | { readonly kind: 'urls'; readonly base: Base }

/**
 * Finds what `--base` names: a `urls.json`, a git ref, a folder of Markdown, or a built site. A ref goes before a folder of that name,
 * unless that is written as a path. `root` is the project's folder. Throws an UnfinishedError where nothing is there, and a UsageError
 * where a `urls.json` is damaged.
 */
export async function locateBase(name: string, root: string): Promise<BaseLocation> {
  if (/\.json$/i.test(name)) return { kind: 'urls', base: readUrls(resolve(name), name) }
  const isPath = /^\.{0,2}(?:[\\/]|$)/.test(name)
  if (isFolder(resolve(name)) && (isPath || !(await isCommit(root, name)))) return locateFolder(name)
  if (isPath) throw new UnfinishedError(`The folder ${name} does not exist, so there is nothing to compare with.`)
  return { kind: 'commit', commit: await findBase(root, name) }
}

/** A built site can hold Markdown beside its pages; a folder of Markdown has no entry page in HTML. */
function locateFolder(name: string): BaseLocation {
  const root = resolve(name)
  if (isFolder(join(root, 'content'))) return { kind: 'markdown', root }
  const { files } = walk({ folder: root, root, isExcluded: ({ path }) => /(?:^|\/)(?:\.git|node_modules)$/.test(path) })
  const hasMarkdown = files.some(({ path }) => /\.(?:md|markdown)$/i.test(path))
  if (hasMarkdown && !existsSync(join(root, 'index.html'))) return { kind: 'markdown', root }
  if (files.some(({ path }) => isHtmlFile(path))) return { kind: 'built', entries: files }
  throw new UnfinishedError(`There is neither Markdown nor HTML in ${name}, so there is nothing to compare with.`)
}
