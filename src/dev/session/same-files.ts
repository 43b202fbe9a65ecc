import type { Discovery } from '../../discover/discover.ts'
import type { SourceFile } from '../../model/page.ts'
import { sameData } from '../../model/same-data.ts'

/** True for two sources with the same path and the same bytes. */
export function isSameSource(one: SourceFile, other: SourceFile | undefined): boolean {
  return one === other || (one.path === other?.path && Buffer.compare(one.bytes, other.bytes) === 0)
}

/** True where nothing but the text of pages can differ between two readings of a project. */
export function isSameBeside(one: Discovery, other: Discovery): boolean {
  const keys = ['assets', 'redirects', 'data', 'unpublished', 'diagnostics'] as const
  return keys.every((key) => one[key] === other[key] || sameData(one[key], other[key]))
}
