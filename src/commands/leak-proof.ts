import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publicTexts } from '../handbook/leaks/public-texts.ts'
import type { Needle } from '../handbook/leaks/needle.ts'
import { createMatcher } from '../handbook/leaks/matcher.ts'
import { seekNeedles } from '../handbook/leaks/sought-needles.ts'
import { componentWords } from '../handbook/words/words.ts'
import type { Diagnostic, Place } from '../model/diagnostic.ts'
import type { OutputFile } from '../model/output.ts'
import type { Project } from '../model/project.ts'
import type { Site } from '../model/site.ts'
import { textsOf } from './leak-proof-bytes.ts'
import { hostLines } from '../render/outputs/host-lines.ts'
import { wordsFor } from '../render/words/words.ts'
import type { LoadedSite } from './load-site.ts'
import { sourceReader } from './source-reader.ts'

/** What the proof of a public site sought in its files, and what it could not. */
export interface ProofSummary {
  /** Texts, addresses and names that only internal sources hold. */
  readonly sought: number
  /** Those of internal sources that say too little to be told from anything else, and those that public sources hold too. */
  readonly tooShort: number
  readonly public: number
  readonly files: number
}

/** A search of a public site's files for what is for inside, while they are made. */
export interface LeakProof {
  /** Looks through a file. */
  readonly search: (file: OutputFile) => void
  /** What was found in files so far: each is a leak. */
  readonly findings: () => readonly Diagnostic[]
  readonly summary: () => ProofSummary
}

/** The site holds what is for inside, and must not be put in place. */
export class LeakError extends Error {
  override readonly name = 'LeakError'
}

/** How many findings one output file has of one source: more would say the same. */
const MOST_OF_ONE = 3

/** Languages that the tool has words of its own in: those are no secret, whoever writes them. */
const LANGUAGES = ['en', 'ja']

/** Prepares the proof that a site for the public holds nothing that only internal sources do. */
export function proveNoLeaks({ site, inside, project }: LoadedSite): LeakProof {
  const withheld = site.pages.flatMap(({ page, file }) => (page.withheld.length > 0 ? [{ file, texts: page.withheld }] : []))
  const { matcher, ...counts } = seekNeedles({ ...inside, withheld }, [...ownTexts(site, project), ...publicTexts(site)])
  const found = new Map<string, Map<string, Needle>>()
  const tooLarge: string[] = []
  let files = 0

  function note(needle: Needle, path: string): void {
    const key = JSON.stringify([path, needle.file])
    const there = found.get(key) ?? new Map<string, Needle>()
    if (there.size < MOST_OF_ONE) there.set(`${needle.kind} ${needle.words}`, needle)
    found.set(key, there)
  }

  return {
    search(file) {
      files += 1
      if (matcher.size === 0) return
      const onMatch = ({ needle }: { readonly needle: Needle }): void => {
        note(needle, file.path)
      }
      matcher.search(file.path, onMatch)
      for (const part of textsOf(file)) {
        if (part.kind === 'text') matcher.search(part.text, onMatch)
        else tooLarge.push(file.path)
      }
    },
    findings() {
      const read = sourceReader(project.root)
      const leaks = [...found].flatMap(([key, needles]) => {
        const [path = ''] = JSON.parse(key) as readonly string[]
        return [...needles.values()].map((needle) => leak(needle, path, read))
      })
      return [...leaks, ...tooLarge.map(unsearched)]
    },
    summary: () => ({ ...counts, files }),
  }
}

/** What the tool itself writes into each site: the words round pages, who leads their owners among them, and its own stylesheet and script. */
function* ownTexts({ assets, pages, config }: Site, { defaults }: Project): Generator<string> {
  for (const line of hostLines(config)) yield line
  const leads = new Set(pages.flatMap(({ owners }) => owners.flatMap(({ lead = [] }) => lead)))
  for (const lang of LANGUAGES) {
    for (const lead of leads) yield wordsFor(lang).words.ledBy.replace('{name}', () => lead)
    const words = Object.values<unknown>({ ...wordsFor(lang).words }).concat(Object.values<unknown>({ ...componentWords(lang) }))
    yield words.filter((word) => typeof word === 'string').join('\n\n')
  }
  const isOwn = (source: string): boolean => defaults.publicFolders.some((folder) => source.startsWith(join(folder, '/')))
  const own = assets.filter(({ source }) => isOwn(source) && /\.(?:css|js|svg|txt)$/.test(source))
  for (const { source } of own) yield readFileSync(source, 'utf8')
}

/** Says where it stands, and never what: logs are read by others than the handbook is. */
function leak(needle: Needle, path: string, read: (file: string) => string | undefined): Diagnostic {
  const { kind, file } = needle
  const place = needle.place ?? placeIn(read(file) ?? '', needle)
  return {
    rule: 'leak/found',
    severity: 'error',
    file,
    ...(place ? { place } : {}),
    message: `${NAMES[kind]} here is for inside, but the public site would hold it in ${path}`,
    hint: 'take it out of what that file is made from; if it is no secret, name it under publicWords in the configuration',
    subject: `${path} ${kind}`,
  }
}

const NAMES: Readonly<Record<Needle['kind'], string>> = {
  title: 'the title',
  heading: 'a heading',
  sentence: 'a sentence',
  text: 'a text',
  'line of code': 'a line of code',
  'link text': 'the text of a link',
  'alternative text': 'an alternative text',
  description: 'the description',
  keyword: 'a keyword',
  address: 'an address',
  alias: 'an alias',
  id: 'the id of a heading',
  'file name': 'the name of this file',
  row: 'what a row says',
  block: 'what a block says',
}

/** Where the needle stands in its source, as far as it stands there as it is read. */
function placeIn(source: string, needle: Needle): Place | undefined {
  let place: Place | undefined
  createMatcher([needle]).search(source, ({ text, start }) => {
    if (place || text.length === 0) return
    const before = text.slice(0, start)
    place = { line: before.split('\n').length, column: start - before.lastIndexOf('\n') }
  })
  return place
}

function unsearched(path: string): Diagnostic {
  return {
    rule: 'leak/unsearched',
    severity: 'error',
    file: path,
    message: 'this file unpacks to more than can be looked through, so nobody knows whether it holds what is for inside',
    hint: 'publish it unpacked, or not at all',
  }
}
