import type { LeafDirective } from 'mdast-util-directive'
import { joinPath } from '../../model/address.ts'
import { nearest } from '../../model/nearest.ts'
import { folderOf, type SourcePath } from '../../model/source-path.ts'
import type { Includable, Includables } from './includable.ts'

/** Why a directive takes in nothing. */
export interface IncludeProblem {
  readonly rule: 'include/missing' | 'include/loop' | 'include/limit' | 'component/attributes'
  readonly message: string
  readonly hint: string
}

/** The attributes that `::include` takes. */
export const INCLUDE_ATTRIBUTES = ['file', 'shift']

/** What a directive asks for. `shift`: how many levels its headings go down. */
export type IncludeRequest =
  | { readonly kind: 'file'; readonly file: Includable; readonly shift: number }
  | { readonly kind: 'problem'; readonly problem: IncludeProblem }

const DEEPEST_SHIFT = 5

/** Reads what an `::include` on a page, or in a file that is taken in itself, asks for. Paths are from the file's folder, or with `/` from the content's root. */
export function requestOf({ attributes }: Pick<LeafDirective, 'attributes'>, from: SourcePath, files: Includables): IncludeRequest {
  const written = (attributes?.['file'] ?? '').trim()
  if (written === '') return problem('component/attributes', "include needs the attribute 'file'", 'write ::include{file=_parts/name.md}')
  const shift = Number(attributes?.['shift'] ?? 0)
  if (!Number.isInteger(shift) || shift < 0 || shift > DEEPEST_SHIFT) {
    const value = attributes?.['shift'] ?? ''
    return problem('component/attributes', `include: shift cannot be '${value}'`, `it is a number of levels, 1 to ${String(DEEPEST_SHIFT)}`)
  }
  const folder = folderOf(from)
  const path = joinPath(folder === '' ? '/' : `/${folder}/`, written)?.slice(1)
  if (path === undefined) return problem('include/missing', `'${written}' is outside the content, so nothing is taken in`, HINT)
  const file = files.at(path)
  if (file) return { kind: 'file', file, shift }
  const near = nearest(path, files.paths, 0.6)
  const hint =
    near === undefined ? HINT : `did you mean ${near.startsWith(folder) && folder !== '' ? near.slice(folder.length + 1) : `/${near}`}?`
  return problem('include/missing', `there is no '${written}' that a page can take in`, hint)
}

const HINT = 'name Markdown in the content whose name, or that of a folder above it, begins with _: only that is no page of its own'

function problem(rule: IncludeProblem['rule'], message: string, hint: string): IncludeRequest {
  return { kind: 'problem', problem: { rule, message, hint } }
}
