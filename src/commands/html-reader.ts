import pMap from 'p-map'
import type { HtmlPage } from '../check/html/html-site.ts'
import { readHtml } from '../check/html/read-html.ts'
import { readStylesheet } from '../check/html/read-stylesheet.ts'
import { resolvePage, type HtmlSurroundings } from '../check/html/resolve-page.ts'
import { placesIn } from '../check/html/places-in.ts'
import type { Entry } from '../discover/entry.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { readText } from './html-folder.ts'
import type { OnProgress } from './stages.ts'

/** What the files of a folder hold, by their numbers in order, and those that could not be read. */
export interface HtmlReading {
  readonly pages: ReadonlyMap<number, HtmlPage>
  readonly diagnostics: readonly Diagnostic[]
}

/** Files that are open at the same time: their texts are what a check of HTML needs memory for. */
const CONCURRENCY = 8

/** Reads each page, drawing and stylesheet, and keeps of it what the rules need. */
export async function readHtmlFiles(
  entries: readonly Entry[],
  surroundings: HtmlSurroundings,
  onProgress: OnProgress,
): Promise<HtmlReading> {
  const documents = [...entries.entries()].filter(([, { path }]) => readerFor(path) !== undefined)
  let done = 0
  const results = await pMap(
    documents,
    async ([file, entry]) => {
      const result = await readPage(file, entry, surroundings)
      done += 1
      onProgress({ stage: 'parse', done, total: documents.length })
      return result
    },
    { concurrency: CONCURRENCY },
  )
  return {
    pages: new Map(results.flatMap(({ page }) => (page ? [[page.file, page] as const] : []))),
    diagnostics: results.flatMap(({ diagnostic }) => diagnostic ?? []),
  }
}

async function readPage(
  file: number,
  entry: Entry,
  surroundings: HtmlSurroundings,
): Promise<{ readonly page?: HtmlPage; readonly diagnostic?: Diagnostic }> {
  const decoded = await readText(entry)
  if ('rule' in decoded) return { diagnostic: decoded }
  const { text, fault } = decoded
  const document = readerFor(entry.path)?.(text)
  const page = document && resolvePage(document, file, surroundings)
  return { ...(page ? { page } : {}), ...(fault === undefined ? {} : { diagnostic: encodingFault(entry, text, fault) }) }
}

function encodingFault({ file }: Entry, text: string, offset: number): Diagnostic {
  return {
    rule: 'source/encoding',
    severity: 'error',
    file,
    place: placesIn(text)({ start: offset, end: offset + 1 }),
    message:
      'this file is neither UTF-8 nor of an encoding that it names: here stands a byte that no character begins with or goes on with',
    hint: 'save the file as UTF-8',
  }
}

/** How a file is read, by its ending; undefined for one that holds no addresses. */
function readerFor(path: string): typeof readHtml | undefined {
  if (/\.(?:x?html?|svg)$/i.test(path)) return readHtml
  return /\.css$/i.test(path) ? readStylesheet : undefined
}
