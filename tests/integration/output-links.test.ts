// What is written hangs together: every address in the files leads to a file that is there.
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'
import { runHandbook } from '../support/run-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { readWrittenSite, type WrittenSite } from '../support/written-site.ts'
import { CORNER_CASES } from './corner-cases.ts'

const SAMPLE = resolve(import.meta.dirname, '../..')

/** The page of the sample with `noindex: true` in its front matter. */
const KEPT_OUT_OF_LISTS: readonly string[] = ['handbook/engineering/security/application-security/meeting-recordings.html']

/** Lists that the tool makes for those who look after a handbook: no list of its pages has them. */
const GENERATED = /^(?:diagram-frame|owners|pages|recent|reviews|search)\/|(?:^|\/)whole-section\/index/

/** The document that each diagram is drawn in. */
const FRAME = 'diagram-frame/index.html'

type LinkStyle = 'directory' | 'file'

const SITES: Readonly<Record<string, { readonly address: string; readonly build: (links: LinkStyle) => Promise<string> }>> = {
  'the sample': { address: 'https://handbook.lindenworks.example/', build: buildSample },
  'a handbook of corner cases': { address: 'https://example.com/book/', build: buildCornerCases },
}

async function buildSample(links: LinkStyle): Promise<string> {
  const out = join(temporaryFolder(), 'dist')
  const { exitCode, stdout, stderr } = await runHandbook(['build', '--root', SAMPLE, '--out', out, '--links', links, '--strict'])
  expect({ exitCode, stderr }, stdout).toEqual({ exitCode: 0, stderr: '' })
  return out
}

async function buildCornerCases(links: LinkStyle): Promise<string> {
  const handbook = createHandbook(CORNER_CASES, `export default { title: 'Corners', url: 'https://example.com/book' }`)
  onTestFinished(handbook.remove)
  const { exitCode, findings, errors } = await handbook.build({ links })
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
  expect(findings).toEqual([expect.stringContaining('link/own-domain')])
  return join(handbook.root, 'dist')
}

function isRedirect(html: string): boolean {
  return html.includes('http-equiv="refresh"')
}

/** The faults of links that a file gives on its own, in whichever way it writes them. */
function faultsOf(site: WrittenSite, file: string, urls: readonly string[]): readonly string[] {
  return urls.flatMap((url) => site.faultOf(file, url) ?? [])
}

/** What a pattern's first group matches in a file of the site, each time. */
function allIn(site: WrittenSite, file: string, pattern: RegExp): readonly string[] {
  return [...(site.files[file] ?? '').matchAll(pattern)].map((match) => match[1] ?? '')
}

describe.each(Object.entries(SITES))('%s', (_, { address, build }) => {
  test.each<LinkStyle>(['directory', 'file'])('every address leads to a file, with links: %s', async (links) => {
    const site = readWrittenSite(await build(links), address)
    const references = [...site.documents].flatMap(([file, { references: found }]) => found.map(({ url }) => ({ file, url })))
    expect(references.flatMap(({ file, url }) => site.faultOf(file, url) ?? [])).toEqual([])
    expect(references.length).toBeGreaterThan(200)
  })

  test('the sitemap, the redirects and llms.txt name what is there', async () => {
    const site = readWrittenSite(await build('directory'), address)
    const sitemap = allIn(site, 'sitemap.xml', /<loc>(.*?)<\/loc>/g)
    const redirects = allIn(site, '_redirects', /^\S+ (\S+) 301$/gm)
    const twins = allIn(site, 'llms.txt', /\]\((\S+)\)/g)
    expect(faultsOf(site, 'sitemap.xml', sitemap)).toEqual([])
    expect(faultsOf(site, '_redirects', redirects)).toEqual([])
    expect(faultsOf(site, 'llms.txt', twins)).toEqual([])

    const pages = [...site.documents.keys()].filter((file) => file !== '404.html' && !isRedirect(site.files[file] ?? ''))
    const listed = pages.filter((file) => !KEPT_OUT_OF_LISTS.includes(file) && !GENERATED.test(file))
    expect(sitemap.length).toBe(listed.length)
    expect(twins.length).toBe(listed.length)
    expect(redirects.length).toBe(site.documents.size - pages.length - 1)
  })

  test('every page has one top heading, a language and a title', async () => {
    const site = readWrittenSite(await build('directory'), address)
    const documents = [...site.documents].map(([file, { lang, title, topHeadings }]) => ({ file, lang, title, topHeadings }))
    expect(documents.filter(({ lang, title }) => lang === '' || title.trim() === '')).toEqual([])
    const pages = documents.filter(({ file }) => !isRedirect(site.files[file] ?? ''))
    const read = pages.filter(({ file }) => file !== FRAME)
    expect(read.filter(({ topHeadings }) => topHeadings.length !== 1 || topHeadings[0]?.trim() === '')).toEqual([])
  })
})
