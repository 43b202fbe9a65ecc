import type { Row } from '../../model/data.ts'
import type { Page } from '../../model/page.ts'
import type { Asset, Redirect, SitePage } from '../../model/site.ts'
import type { Needle } from './needle.ts'
import { createNeedleList, type NeedleList } from './needle-list.ts'
import { addAddress, addPage } from './page-needles.ts'
import { withoutTags } from './plain-text.ts'
import type { ReadWords } from './read-words.ts'

/** What of a handbook is for inside. */
export interface InternalSources {
  readonly pages: readonly SitePage[]
  readonly assets: readonly Asset[]
  readonly redirects: readonly Redirect[]
  readonly rows: readonly Row<unknown>[]
  /** Texts that were taken out of pages for everybody, by the file of the page. */
  readonly withheld: readonly { readonly file: string; readonly texts: Page['withheld'] }[]
}

/** Gathers what internal sources hold, whoever else holds it too, and counts what says too little to be sought. */
export function collectNeedles(
  { pages, assets, redirects, rows, withheld }: InternalSources,
  readWords: ReadWords,
): { readonly needles: readonly Needle[]; readonly tooShort: number } {
  const list = createNeedleList(readWords)
  for (const page of pages) addPage(page, list)
  for (const { route, file } of assets) {
    const name = route.slice(route.lastIndexOf('/') + 1)
    list.addExact('file name', name.replace(/(?<=.)\.[^.]*$/, ''), { file })
    addAddress(route, file, list)
  }
  for (const { from, file, place } of redirects)
    list.addExact('alias', from.replace(/\/(?::|\*).*$/s, ''), place ? { file, place } : { file })
  for (const row of rows) addRow(row, list)
  for (const { file, texts } of withheld) for (const text of texts) addWithheld(text, file, list)
  return { needles: list.needles, tooShort: list.tooShort }
}

/** Keys of a row that name it, and so say much in few letters. */
const NAMES = new Set(['name', 'term', 'title', 'also'])

function addRow({ id, value, file, place }: Row<unknown>, list: NeedleList): void {
  const at = { file, place }
  if (!/^\d+$/.test(id)) list.addExact('row', id, at)
  const add = (inner: unknown, key: string): void => {
    if (typeof inner === 'object' && inner !== null)
      for (const [name, part] of Object.entries(inner)) add(part, Array.isArray(inner) ? key : name)
    else if (typeof inner !== 'string') return
    else if (/^\S*[/@#._-]\S*$/.test(inner)) list.addExact('row', inner.replace(/^\w+:\/\//, ''), at)
    else if (NAMES.has(key)) list.addName('row', inner, at)
    else list.addText('row', inner, at)
  }
  add(value, '')
}

/** A block's ids and addresses have no spaces; its words are sought as words. */
function addWithheld(text: string, file: string, list: NeedleList): void {
  if (/^\S*[/#._-]\S*$/.test(text.trim())) list.addExact('block', text.trim().replace(/^\w+:\/\//, ''), { file })
  else list.addText('block', withoutTags(text), { file })
}
