import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadProject } from '../../../src/config/load-project.ts'
import { discover } from '../../../src/discover/discover.ts'
import { parseRedirects } from '../../../src/discover/parse-redirects.ts'
import type { Place } from '../../../src/model/diagnostic.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree } from '../../support/tree.ts'

/** The entries of a file with their places, and then its findings. */
function read(text: string): readonly string[] {
  const { redirects, diagnostics } = parseRedirects(text, 'content/redirects.yaml')
  return [
    ...redirects.map(({ from, to, place, toPlace }) => `${rangeOf(place)} ${from} → ${to} ${toPlace ? rangeOf(toPlace) : 'elsewhere'}`),
    ...diagnostics.map(({ rule, severity, file, place, message, hint, subject }) => {
      expect([rule, severity, file]).toEqual(['redirect/schema', 'error', 'content/redirects.yaml'])
      return `${place ? rangeOf(place) : 'nowhere'} ${message} (${hint ?? ''}) <${subject ?? ''}>`
    }),
  ]
}

function rangeOf({ line, column, endLine, endColumn }: Place): string {
  return endLine === line
    ? `${String(line)}:${String(column)}-${String(endColumn)}`
    : `${String(line)}:${String(column)}-${String(endLine)}:${String(endColumn)}`
}

describe('redirects.yaml', () => {
  test('is a mapping of old addresses to new ones', () => {
    expect(read('# moved in spring\n/old/: /new/\n"/a b/": \'/c/#d\'\r\n/x.html: https://example.com/x\n/n/*: /m/:splat\n')).toEqual([
      '2:1-6 /old/ → /new/ 2:8-13',
      '3:1-8 /a b/ → /c/#d 3:11-16',
      '4:1-8 /x.html → https://example.com/x 4:10-31',
      '5:1-5 /n/* → /m/:splat 5:7-16',
    ])
  })

  test('or a list of both', () => {
    expect(read('- {from: /old/, to: /new/}\n- to: /b/\n  from: /a/\n')).toEqual([
      '1:10-15 /old/ → /new/ 1:21-26',
      '3:9-12 /a/ → /b/ 2:7-10',
    ])
  })

  test('holds the same address twice where it does: the site tells', () => {
    expect(read('/a/: /b/\n/a/: /c/\n')).toEqual(['1:1-4 /a/ → /b/ 1:6-9', '2:1-4 /a/ → /c/ 2:6-9'])
  })

  test('may name a text and use it again; only where it stands as it is can it be mended', () => {
    expect(read('/a/: &new /b/\n/c/: *new\n/d/: "/\\x65/"\n')).toEqual([
      '1:1-4 /a/ → /b/ 1:11-14',
      '2:1-4 /c/ → /b/ elsewhere',
      '3:1-4 /d/ → /e/ elsewhere',
    ])
  })

  test.each(['', '\n', '# nothing yet\n', '---\n', '{}', '[]', 'null'])('may be empty: %j', (text) => {
    expect(read(text)).toEqual([])
  })

  test('that is not YAML is one finding', () => {
    expect(read('/a/: /b/\n/c/: "/d/\n')).toEqual([
      expect.stringMatching(/^3:1-1 this is not YAML: Missing closing "quote \(nothing of this file is read until it is\) <>$/),
    ])
  })

  test.each([
    ['/a/', '1:1-4 this file is no list of redirects (write lines such as /old/: /new/, or a list of {from: /old/, to: /new/}) <>'],
    ['- /a/', '1:3-6 this entry of the list is no redirect (write {from: /old/, to: /new/}) <>'],
    ['- {from: /a/, to: /b/, status: 302}', '1:24-30 a redirect has no other keys than from and to (take this one out) <>'],
    ['- {to: /b/}', '1:3-12 this redirect says no address to begin at (write {from: /old/, to: /new/}) <>'],
    ['"": /b/', '1:1-3 this redirect says no address to begin at (write {from: /old/, to: /new/}) <>'],
    ['? [a]\n: /b/', '1:3-6 this redirect says no address to begin at (write {from: /old/, to: /new/}) <>'],
    ['/a/:', "1:1-4 the redirect from '/a/' leads nowhere (write where it leads, from the site’s root) </a/>"],
    ['/a/: [/b/]', "1:1-4 the redirect from '/a/' leads nowhere (write where it leads, from the site’s root) </a/>"],
    ['- {from: /a/}', "1:10-13 the redirect from '/a/' leads nowhere (write where it leads, from the site’s root) </a/>"],
    ['old/: /b/', "1:1-5 'old/' does not begin at the site’s root (write /old/) <old/>"],
    ['404: /b/', "1:1-4 '404' does not begin at the site’s root (write /404) <404>"],
    ['/a/: ../b/', "1:6-11 '../b/' does not begin at the site’s root (write /b/) </a/ ../b/>"],
    ['/a/: "#b"', "1:6-10 '#b' does not begin at the site’s root (write /#b) </a/ #b>"],
    [
      '/a/: http://example.com/',
      "1:6-25 a redirect leads to a page, a file or an https: address, not to 'http://example.com/' (write a path from the site’s root, or an address that begins with https://) </a/ http://example.com/>",
    ],
    [
      '/a/: //example.com/',
      "1:6-20 a redirect leads to a page, a file or an https: address, not to '//example.com/' (write a path from the site’s root, or an address that begins with https://) </a/ //example.com/>",
    ],
    [
      '/a/: javascript:alert(1)',
      "1:6-25 a redirect leads to a page, a file or an https: address, not to 'javascript:alert(1)' (write a path from the site’s root, or an address that begins with https://) </a/ javascript:alert(1)>",
    ],
    ['/a/: https://', "1:6-14 'https://' is no address (write it as in https://example.com/form/) </a/ https://>"],
    ['/a/: /b/:splat', "1:6-15 '/b/:splat' asks for ':splat', which '/a/' does not have (end the source in /*) </a/ /b/:splat>"],
    ['/a/:x/: /b/:y/', "1:9-15 '/b/:y/' asks for ':y', which '/a/:x/' does not have (name the part in the source: /:y/) </a/:x/ /b/:y/>"],
  ])('tells of what is no redirect: %j', (text, finding) => {
    expect(read(text)).toEqual([finding])
  })

  test('tells of what is no redirect, and reads the others', () => {
    expect(read('/a/: /b/\nold/: /c/\n/d/: /e/')).toEqual([
      '1:1-4 /a/ → /b/ 1:6-9',
      '3:1-4 /d/ → /e/ 3:6-9',
      "2:1-5 'old/' does not begin at the site’s root (write /old/) <old/>",
    ])
  })
})

describe('a project', () => {
  async function discovered(files: Readonly<Record<string, string>>, prepare: (root: string) => void = () => undefined) {
    const root = temporaryFolder()
    writeTree(root, files)
    prepare(root)
    const { project } = await loadProject({ root })
    const { redirects, diagnostics, unpublished } = await discover(project)
    return {
      redirects: redirects.map(({ from, to, file }) => `${file} ${from} → ${to}`),
      findings: diagnostics.map(({ file, rule, message }) => `${file} ${rule} ${message}`),
      unpublished,
    }
  }

  test('has its redirects beside its pages', async () => {
    const { redirects, findings } = await discovered({ 'content/index.md': '', 'content/redirects.yaml': '/a/: /b/\nc: /d/\n' })
    expect(redirects).toEqual(['content/redirects.yaml /a/ → /b/'])
    expect(findings).toEqual(["content/redirects.yaml redirect/schema 'c' does not begin at the site’s root"])
  })

  test('that is all content has them at its root', async () => {
    expect((await discovered({ 'index.md': '', 'redirects.yaml': '/a/: /b/' })).redirects).toEqual(['redirects.yaml /a/ → /b/'])
  })

  test('reads none from outside of its content', async () => {
    const outside = join(temporaryFolder(), 'redirects.yaml')
    writeFileSync(outside, '/a/: /b/')
    const { redirects, findings } = await discovered({ 'content/index.md': '' }, (root) => {
      symlinkSync(outside, join(root, 'content/redirects.yaml'))
    })
    expect(redirects).toEqual([])
    expect(findings).toEqual(['content/redirects.yaml source/symlink this symbolic link leads out of the folder that is published'])
  })

  test('tells where the file cannot be read', async () => {
    const { findings } = await discovered({ 'content/index.md': '', 'content/redirects.yaml/a.txt': '' })
    expect(findings).toEqual([
      'content/redirects.yaml source/unreadable this file cannot be read (EISDIR), so the addresses in it lead nowhere',
    ])
  })

  test('knows which of its files are no part of the site', async () => {
    const { unpublished } = await discovered({
      'content/index.md': '',
      'content/a.png': '',
      'content/_draft.md': '',
      'content/_parts/b/c.md': '',
      'content/_parts/.hidden': '',
      'content/data/teams.yaml': '',
      'content/people/page.html.erb': '',
      'content/redirects.yaml': '',
      'content/.git/config': '',
      'content/node_modules/x/readme.md': '',
    })
    expect(unpublished).toEqual(['_draft.md', '_parts/b/c.md', 'data/teams.yaml', 'people/page.html.erb', 'redirects.yaml'])
  })
})
