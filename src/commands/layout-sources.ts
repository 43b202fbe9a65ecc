import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileFrom } from '../model/file-name.ts'
import { placesIn } from '../check/html/places-in.ts'
import { layoutFiles } from '../config/layout-files.ts'
import { walk } from '../discover/walk.ts'
import type { Place } from '../model/diagnostic.ts'
import type { Project } from '../model/project.ts'
import { sourceReader } from './source-reader.ts'

/** Where something in a layout is written: a file from the project's root, and the place in it as far as this is known. */
export interface LayoutPlace {
  readonly file: string
  readonly place?: Place
}

/** Finds where an address is written that a layout prints. */
export type FindInLayouts = (url: string, layout: string) => LayoutPlace

/** What may stand before or behind an address that is another one's part. */
const PART = /[\w/.#?=&%-]/

/**
 * Takes a project and its folder of layouts. An address that stands once in all of them is there; for any other, the layout that printed
 * it is named, or where that is not the project's, the folder.
 */
export function layoutSources({ root }: Project, layoutsFolder: string): FindInLayouts {
  const nameOf = (path: string): string => fileFrom(root, path)
  const read = sourceReader(root)
  const files = existsSync(layoutsFolder)
    ? walk({ folder: layoutsFolder, root, isExcluded: () => false }).files.map(({ file }) => file)
    : []
  const layouts = layoutFiles(layoutsFolder)
  return (url, layout) => {
    const found = url === '' ? [] : files.flatMap((file) => occurrences(read(file) ?? '', url).map((start) => ({ file, start })))
    const [only, another] = found
    if (only && !another)
      return { file: only.file, place: placesIn(read(only.file) ?? '')({ start: only.start, end: only.start + url.length }) }
    return { file: nameOf(layouts.get(layout) ?? join(layoutsFolder)) }
  }
}

/** Where a text holds an address that is not a part of a longer one. */
function occurrences(text: string, url: string): readonly number[] {
  const found: number[] = []
  for (let start = text.indexOf(url); start >= 0; start = text.indexOf(url, start + url.length)) {
    const around = [text[start - 1] ?? '', text[start + url.length] ?? '']
    if (!around.some((character) => PART.test(character))) found.push(start)
  }
  return found
}
