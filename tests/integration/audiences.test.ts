// One handbook, two sites: what is for inside is in the one, and nowhere in the other.
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createHandbook, type Handbook } from '../support/create-handbook.ts'
import { leaksIn } from '../support/leaks.ts'
import type { Tree } from '../support/tree.ts'

const LEDGER = `---
title: Obsidian heron protocol
description: How the tin orchestra is paid
audience: internal
aliases: [/retired/turquoise-gate/]
keywords: [cinnamon turnstile]
---
## Marzipan corridor access

The auditors come by night on every second Thursday before payday.[^1]

| Which | Where |
| :-- | :-- |
| Velvet hammer | north wing |

![Sketch of the copper vault](umbrella-factory-plan.png) and [the pelican ledger](https://example.com/).

\`\`\`sh
unlock --wing saffron --quietly
\`\`\`

[^1]: Quarterly lantern inspections.
`

const FILES: Tree = {
  'content/index.md': '# Home\n\nSee [People](people/index.md) and [Offices](offices.md).\n\n::crew\n',
  'content/offices.md': '# Offices\n\nWe are in Ghent and in Kyoto.\n\n| City | Since |\n| :-- | :-- |\n| Ghent | 2011 |\n',
  'content/people/index.md': '# People\n\nWho works here.\n',
  'content/security/heron.md': LEDGER,
  'components/crew.tsx': `
    import { z } from 'handbook-ssg'
    export const attributes = z.strictObject({})
    export function Component({ context }) {
      return <ul>{[...context.data.people.values()].map(({ value }) => <li>{value.name}</li>)}</ul>
    }
  `,
  'content/security/umbrella-factory-plan.png': 'no image',
  'content/data/people.yaml': 'hana:\n  name: Hana Mori\nzinnia:\n  name: Zinnia Quartzmann\n  audience: internal\n',
}

/** Each kind of thing that only an internal source holds, as readers would see it. */
const TRAPS = {
  title: 'Obsidian heron protocol',
  heading: 'Marzipan corridor access',
  'table row': 'Velvet hammer',
  'image name': 'umbrella-factory-plan',
  'alternative text': 'Sketch of the copper vault',
  footnote: 'Quarterly lantern inspections',
  'data row': 'Zinnia Quartzmann',
  alias: 'retired/turquoise-gate',
  'searched words': 'The auditors come by night on every second Thursday before payday',
  'code block': 'unlock --wing saffron --quietly',
  'link text': 'the pelican ledger',
  keyword: 'cinnamon turnstile',
  description: 'How the tin orchestra is paid',
} as const

const ADDRESSES = ['security/heron', 'Marzipan-corridor-access', 'zinnia']

function dist({ root }: Handbook): string {
  return join(root, 'dist')
}

test('the public site holds nothing of what is for inside, and the internal one all of it', async () => {
  const handbook = createHandbook(FILES)
  const published = await handbook.build({ audience: 'public' })
  expect(published.errors).toBe('')
  expect(published.exitCode).toBe(0)
  expect(leaksIn(dist(handbook), [...Object.values(TRAPS), ...ADDRESSES])).toEqual([])
  expect(leaksIn(dist(handbook), ['Kyoto']).length).toBeGreaterThan(0)
  await handbook.build()
  const inside = leaksIn(dist(handbook), Object.values(TRAPS)).map((line) => line.replace(/^.*: /, ''))
  // Keywords are in the search's index alone; a description, in the page's head.
  expect(new Set(inside)).toEqual(new Set(Object.values(TRAPS)))
})

/** Ways by which a text gets into a site that no filter of sources sees. */
const WAYS: Readonly<Record<string, (text: string) => Tree>> = {
  'a layout': (text) => ({
    'layouts/handbook-page-toc.tsx': `export function Layout({ view }) {
      return <html lang="en"><title>{view.title}</title><main data-page-body>{view.title}</main><p>{${JSON.stringify(text)}}</p></html>
    }`,
  }),
  'a text in public/': (text) => ({ 'public/notes.txt': `Do not forget: ${text}!` }),
  'a drawing': (text) => ({ 'content/people/chart.svg': `<svg xmlns="http://www.w3.org/2000/svg"><text>${text}</text></svg>` }),
  'a packed file': (text) => ({ 'public/index.pf_fragment': gzipSync(JSON.stringify({ content: `On ${text}.` })) }),
  'references of HTML': (text) => ({
    'public/old.html': `<p title="${Array.from(text, (letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`).join('')}">Old</p>`,
  }),
  'escapes of JSON': (text) => ({
    'public/old.json': `{"a": "${Array.from(text, (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join('')}"}`,
  }),
}

describe('a text that comes by a way that no filter sees stops the build, and the site that was there stays', () => {
  const ways = Object.keys(WAYS)
  test.each(Object.entries(TRAPS).map(([name, text], index) => [name, ways[index % ways.length] ?? '', text] as const))(
    '%s, by %s',
    async (_, way, text) => {
      const handbook = createHandbook(FILES)
      await handbook.build({ audience: 'public' })
      const before = (await handbook.build({ audience: 'public' })).files
      handbook.write(WAYS[way]?.(text) ?? {})
      const { exitCode, errors, findings, files } = await handbook.build({ audience: 'public' })
      expect(errors).toContain('nothing was written')
      expect(exitCode).toBe(1)
      expect(findings.find((line) => line.includes('leak/found'))).toMatch(
        /^content\/(?:security\/|data\/).*the public site would hold it in /,
      )
      expect(findings.map((line) => line.replace(/^\S+/, '')).join('\n')).not.toContain(text)
      expect(files).toEqual(before)
      expect((await handbook.build()).exitCode).toBe(0)
    },
  )

  test.each(Object.keys(WAYS))('every way is seen: %s', async (way) => {
    const handbook = createHandbook({ ...FILES, ...WAYS[way]?.('Marzipan corridor access') })
    const { exitCode, findings } = await handbook.build({ audience: 'public' })
    expect(exitCode).toBe(1)
    expect(findings.join('\n')).toMatch(/^content\/security\/heron\.md:8:\d+ {2}error {2}leak\/found {2}a heading here is for inside/m)
  })

  test.each([
    ['brotli', 'a.txt.br', brotliCompressSync],
    ['zlib', 'a.bin', deflateSync],
    ['gzip in gzip', 'a.gz', (text: string) => gzipSync(gzipSync(text))],
  ])('%s is unpacked', async (_, name, pack) => {
    const handbook = createHandbook({ ...FILES, [`public/${name}`]: pack('the velvet hammer\n\nmarzipan CORRIDOR access') })
    expect((await handbook.build({ audience: 'public' })).exitCode).toBe(1)
  })

  test.each([
    ['bold words in HTML', 'a.html', '<p>Marzipan <b>corri</b>dor&nbsp;access</p>'],
    ['HTML in XML', 'feed.xml', '<x>&lt;p&gt;Marzipan &lt;b&gt;corridor&lt;/b&gt; access&lt;/p&gt;</x>'],
    ['Markdown', 'a.txt', 'Marzipan **corridor**\naccess'],
    ['an address', 'a.json', '{"href": "../security/heron/"}'],
    ['percent-encoding', 'a.js', 'open("/a?q=marzipan%20corridor%20access")'],
    ['an encoding of another time', 'a.htm', new Uint8Array([0xff, 0xfe, ...Buffer.from('Marzipan corridor access', 'utf16le')])],
    ['a name of a file', 'umbrella-factory-plan.webp', ''],
    [
      'the middle of binary data',
      'a.bin',
      Buffer.concat([Buffer.from([0, 255, 254, 1]), Buffer.from('velvet hammer'), Buffer.from([0, 200])]),
    ],
  ])('is seen as %s', async (_, name, content) => {
    const handbook = createHandbook({ ...FILES, [`public/${name}`]: content })
    expect((await handbook.build({ audience: 'public' })).findings.join('\n')).toContain(`leak/found`)
  })
})

test('what public sources hold too is no leak, and what is declared to be none', async () => {
  const handbook = createHandbook(
    { ...FILES, 'content/offices.md': '# Offices\n\nThe velvet hammer hangs here.\n', 'public/a.txt': 'velvet hammer; the pelican ledger' },
    `export default { publicWords: ['The pelican ledger'] }`,
  )
  expect((await handbook.build({ audience: 'public' })).exitCode).toBe(0)
})

test('says what it sought and what it did not', async () => {
  const { errors, exitCode, report } = await buildReport(createHandbook({ ...FILES, 'content/security/notes.md': '# Notes\n' }))
  expect([exitCode, errors]).toEqual([0, ''])
  expect(report).toMatch(
    /files were looked through for \d+ texts.*and none is there; not sought: \d+ that are too short to tell, \d+ that public sources hold too/,
  )
})

async function buildReport(handbook: Handbook): Promise<{ readonly errors: string; readonly exitCode: number; readonly report: string }> {
  const { run } = await import('../../src/cli/run.ts')
  const printed = { out: '', errors: '' }
  const exitCode = await run(['build', '--root', handbook.root, '--audience', 'public'], {
    stdout: { write: (text) => (printed.out += text) },
    stderr: { write: (text) => (printed.errors += text) },
    env: {},
  })
  return { exitCode, errors: printed.errors, report: printed.out }
}
