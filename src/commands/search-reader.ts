import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OutputFile } from '../model/output.ts'
import { openSearch, type Search } from '../search/open-search.ts'
import type { PagefindModule } from '../search/pagefind.ts'
import { SEARCH_FOLDER, SETTINGS_FILE, type SearchSettings } from '../search/settings.ts'

/** A search as browsers have it, and what ends it. */
export interface SearchReader {
  readonly search: Search
  readonly close: () => void
}

/**
 * Opens the search of a site in this process: the same code that runs in browsers. Pagefind's part of it asks a server for its files, so one is there for
 * this machine alone, on a port that nobody knows, until it is closed. Throws an Error where none can be had.
 */
export async function openSearchFiles(files: readonly OutputFile[]): Promise<SearchReader> {
  const contents = new Map(files.flatMap((file) => ('content' in file ? [[`/${file.path}`, file.content] as const] : [])))
  const scripts = mkdtempSync(join(tmpdir(), 'handbook-search-'))
  const server = await listen(contents)
  const close = (): void => {
    server.close()
    server.closeAllConnections()
    rmSync(scripts, { recursive: true, force: true })
  }
  try {
    const settings = contents.get(`/${SEARCH_FOLDER}/${SETTINGS_FILE}`)
    if (settings === undefined) throw new Error('there is no index')
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const search = await openSearch(JSON.parse(textOf(settings)) as SearchSettings, {
      folder: `http://127.0.0.1:${String(port)}/${SEARCH_FOLDER}/`,
      root: '/',
      hasWorker: false,
      load: (lang) => loadScript(join(scripts, `${lang}.mjs`), contents.get(`/${SEARCH_FOLDER}/${lang}/pagefind.js`)),
    })
    return { search, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Modules are loaded from files alone. */
async function loadScript(file: string, script: string | Uint8Array = ''): Promise<PagefindModule> {
  writeFileSync(file, script)
  return (await import(pathToFileURL(file).href)) as PagefindModule
}

async function listen(contents: ReadonlyMap<string, string | Uint8Array>): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    const content = contents.get(decodeURIComponent(url.replace(/\?.*$/, '')))
    response.writeHead(content === undefined ? 404 : 200).end(content)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  return server
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
