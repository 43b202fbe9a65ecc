import type { createIndex, PagefindIndex } from 'pagefind'
import type { OutputFile } from '../model/output.ts'
import { LEFT_OUT, type IndexDocument } from '../search/index-document.ts'
import { languagesOf, SEARCH_FOLDER } from '../search/settings.ts'

/** Documents that Pagefind is given at a time: enough that it need not wait, and no more of the site is in its pipe. */
const AT_A_TIME = 32

/** A child process that does not answer for so long, in milliseconds, has died or hangs: on a page, and on the whole index. */
const LONGEST_SILENCE = { page: 60_000, index: 600_000 }

/** What Pagefind adds for those who have no interface of their own. */
const NOT_OURS = /^pagefind-(?!entry\.json$|worker\.js$)/

/** Pagefind has one child process for all who call it, and whoever closes it ends the work of others: so one comes after the other. */
const turn: { last: Promise<unknown> } = { last: Promise.resolve() }

/**
 * Makes the index of each language, in a child process, each with the script that reads it. Throws an Error that says what Pagefind did not do, also where
 * `signal` ends it.
 */
export function searchFiles(documents: readonly IndexDocument[], signal?: AbortSignal): Promise<readonly OutputFile[]> {
  const made = turn.last.then(() => makeFiles(documents, signal))
  turn.last = made.catch(() => undefined)
  return made
}

async function makeFiles(documents: readonly IndexDocument[], signal: AbortSignal | undefined): Promise<readonly OutputFile[]> {
  signal?.throwIfAborted()
  // Loaded on first use: most commands search nothing.
  const { close, createIndex } = await import('pagefind')
  const stop = (): void => void close()
  signal?.addEventListener('abort', stop)
  try {
    const files: OutputFile[] = []
    for (const [lang, own] of languagesOf(documents)) files.push(...(await indexFiles(lang, own, createIndex)))
    return files
  } finally {
    signal?.removeEventListener('abort', stop)
    await close()
  }
}

async function indexFiles(lang: string, documents: readonly IndexDocument[], create: typeof createIndex): Promise<readonly OutputFile[]> {
  const { index, errors } = await answered(create({ forceLanguage: lang, excludeSelectors: [...LEFT_OUT], keepIndexUrl: true }))
  if (!index) throw new Error(errors.join('; '))
  for (let from = 0; from < documents.length; from += AT_A_TIME) {
    await Promise.all(documents.slice(from, from + AT_A_TIME).map((document) => add(index, document)))
  }
  const made = await answered(index.getFiles(), LONGEST_SILENCE.index)
  if (made.errors.length > 0) throw new Error(made.errors.join('; '))
  const wasm = usedModule(made.files.find(({ path }) => path === 'pagefind-entry.json')?.content)
  return made.files
    .filter(({ path }) => !NOT_OURS.test(path) && (!path.startsWith('wasm.') || path === wasm))
    .map(({ path, content }) => ({ path: `${SEARCH_FOLDER}/${lang}/${path}`, content }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function add(index: PagefindIndex, { url, html }: IndexDocument): Promise<void> {
  const { errors } = await answered(index.addHTMLFile({ url, content: html }))
  if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`)
}

/** The WebAssembly that an index is read with: the language's own, or the one for languages that have none. */
function usedModule(entry: Uint8Array | undefined): string {
  const { languages } = JSON.parse(new TextDecoder().decode(entry)) as {
    readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>
  }
  const [first] = Object.values(languages)
  return `wasm.${first?.wasm ?? 'unknown'}.pagefind`
}

/** Pagefind's answer; it tells nobody when its child process dies. */
async function answered<Answer>(answer: Promise<Answer>, longest = LONGEST_SILENCE.page): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`it did not answer for ${String(longest / 1000)} seconds`))
    }, longest)
  })
  return Promise.race([answer, silence]).finally(() => {
    clearTimeout(timer)
  })
}
