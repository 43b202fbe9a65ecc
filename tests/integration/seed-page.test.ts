// The page that the project began from: a contents list, attribute lists, and reference links, one of them defined before the section that
// uses it. Its own file is used where it is there; a page of the same shape stands for it everywhere.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentsOutline } from '../support/contents-outline.ts'
import { createHandbook } from '../support/create-handbook.ts'
import { elementsOf } from '../support/elements.ts'

const FOLDER = 'handbook/engineering/security/application-security'
const FILE = `content/${FOLDER}/index.html.md`
const SEED = resolve(process.env['HANDBOOK_SEED'] ?? join(import.meta.dirname, '../../../shared/seed/application-security.html.md'))

const SAME_SHAPE = `---
layout: handbook-page-toc
title: "Product Security"
---

## On this page
{:.no_toc .hidden-md .hidden-lg}

- TOC
{:toc .hidden-md .hidden-lg}

## What the team is for

We read designs before there is code, and code
before there are customers.

## What we do

### A named person for each team

One of us stays with a team for a year.

#### In the code
- Reads what touches permissions
- Writes the test that would have
  caught it

#### Beyond the code
- Listens

### Reviews

How to ask for one is on the [page about reviews][1].

## Who owns what

See the [list of owners][2]

## Recordings

For colleagues only:

* [Weekly](https://video.example.com/weekly)

[1]: /${FOLDER}/reviews.html
[2]: /${FOLDER}/owners.html
[3]: /${FOLDER}/vulnerabilities.html

## Sorting the backlog

Twice a year, as the [page about vulnerabilities][3] has it.
`

/** What a page must come to, read from its source line by line, without a parser of Markdown. */
function expectationsOf(source: string): {
  readonly outline: string
  readonly references: readonly { readonly line: number; readonly path: string }[]
} {
  const lines = source.split('\n')
  const headings = lines.filter((line, index) => /^##+ /.test(line) && lines[index + 1]?.includes('.no_toc') !== true)
  return {
    outline: headings.map((line) => `${'  '.repeat(line.indexOf(' ') - 2)}- ${line.replace(/^#+ /, '')}`).join('\n'),
    references: lines.flatMap((line, index) => {
      const path = /^\[\d+\]: (.*)$/.exec(line)?.[1]
      return path === undefined ? [] : [{ line: index + 1, path }]
    }),
  }
}

function hrefsIn(html: string): readonly string[] {
  return elementsOf(html).flatMap(({ name, attributes }) => (name === 'a' ? (attributes['href'] ?? []) : []))
}

describe.for([
  ['a page of the same shape', SAME_SHAPE],
  ['the page itself', existsSync(SEED) ? readFileSync(SEED, 'utf8') : undefined],
] as const)('%s', ([, source]) => {
  test('beside the pages that it links to', async (context) => {
    if (source === undefined) return context.skip(`there is no ${SEED}: name the page in HANDBOOK_SEED`)
    const { outline, references } = expectationsOf(source)
    expect(references).toHaveLength(3)
    const targets = references.map(({ path }) => [`content${path}.md`, '# A page\n'] as const)
    const { exitCode, findings, files } = await createHandbook({ [FILE]: source, ...Object.fromEntries(targets) }).build({ strict: true })
    expect({ exitCode, findings }).toEqual({ exitCode: 0, findings: [] })
    const html = files[`${FOLDER}/index.html`] ?? ''
    expect(contentsOutline(html).replace(/ #.*$/gm, '')).toBe(outline)
    expect(hrefsIn(html)).toEqual(expect.arrayContaining(references.map(({ path }) => path.slice(path.lastIndexOf('/') + 1))))
  })

  test('without the pages that it links to', async (context) => {
    if (source === undefined) return context.skip(`there is no ${SEED}: name the page in HANDBOOK_SEED`)
    const { outline, references } = expectationsOf(source)
    const { exitCode, findings, files } = await createHandbook({ [FILE]: source }).build()
    expect(findings).toEqual(references.map(({ line, path }) => `${FILE}:${String(line)}:1  error  link/page  there is no page at ${path}`))
    expect(exitCode).toBe(0)
    const html = files[`${FOLDER}/index.html`] ?? ''
    expect(contentsOutline(html).replace(/ #.*$/gm, '')).toBe(outline)
    expect(hrefsIn(html)).toEqual(expect.arrayContaining(references.map(({ path }) => path)))
  })
})

test('the contents list of the page of the same shape, in full', async () => {
  const { files } = await createHandbook({ [FILE]: SAME_SHAPE }).build()
  expect(contentsOutline(files[`${FOLDER}/index.html`] ?? '')).toMatchInlineSnapshot(`
    "- What the team is for #what-the-team-is-for
    - What we do #what-we-do
      - A named person for each team #a-named-person-for-each-team
        - In the code #in-the-code
        - Beyond the code #beyond-the-code
      - Reviews #reviews
    - Who owns what #who-owns-what
    - Recordings #recordings
    - Sorting the backlog #sorting-the-backlog"
  `)
})
