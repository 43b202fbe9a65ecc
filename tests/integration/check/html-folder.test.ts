// The folder of HTML as a whole: what it holds, what cannot be read, and what the command line says of it.
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createHandbook } from '../../support/create-handbook.ts'
import { checkHtmlFolder, htmlFindings } from '../../support/html-fixture.ts'

const CLEAN = { 'index.html': '<a href="#x">x</a><p id="x">' }
const BROKEN = { 'index.html': '<a href="/gone/">x</a>' }

describe('exit codes and reports', () => {
  test('0 for a clean folder, 1 for one with errors, and for warnings where these fail', async () => {
    expect(await checkHtmlFolder(CLEAN)).toMatchObject({ exitCode: 0, findings: [], errors: '', report: { pages: 1 } })
    expect(await checkHtmlFolder(BROKEN)).toMatchObject({ exitCode: 1, report: { summary: { errors: 1 } } })
    const warned = { 'index.html': '<img src="data:image/gif;base64,AA">' }
    expect((await checkHtmlFolder(warned)).exitCode).toBe(0)
    expect((await checkHtmlFolder(warned, '--fail-on', 'warning')).exitCode).toBe(1)
  })

  test('2 for a folder that is not there, is none, or holds no HTML', async () => {
    const { root, check } = createHandbook({ 'empty/a.txt': '', 'file.html': '' })
    expect(await check('--html', join(root, 'gone'))).toMatchObject({ exitCode: 2, report: undefined })
    expect((await check('--html', join(root, 'gone'))).errors).toContain('does not exist')
    expect(await check('--html', join(root, 'file.html'))).toMatchObject({ exitCode: 2 })
    const { exitCode, errors } = await check('--html', join(root, 'empty'))
    expect(exitCode).toBe(2)
    expect(errors).toContain(`There is no HTML in ${join(root, 'empty')}`)
  })

  test('2 for flags that only sources can answer', async () => {
    const flags = [['--base', 'main'], ['--changed'], ['--urls', 'urls.json'], ['--external', 'on'], ['--fix'], ['--fail-on', 'new']]
    for (const flag of flags) expect(await checkHtmlFolder(CLEAN, ...flag)).toMatchObject({ exitCode: 2, report: undefined })
    expect(await checkHtmlFolder(CLEAN, '--url', 'example')).toMatchObject({ exitCode: 2 })
  })

  test('every format, with the places that the files have', async () => {
    const { root, check } = createHandbook({ 'site/index.html': '<p>\n  <a href="/gone/">x</a>' })
    const format = ['gitlab', 'junit', 'sarif', 'github', 'text', 'jsonl', 'markdown']
      .map((name) => `${name}=${join(root, name)}`)
      .join(',')
    await check('--html', join(root, 'site'), '--format', `json,${format}`)
    const texts = ['gitlab', 'junit', 'sarif', 'github', 'text', 'jsonl', 'markdown'].map((name) => readText(join(root, name)))
    for (const text of texts) expect(text).toContain('site/index.html')
    const [gitlab, , , , text] = texts
    expect(JSON.parse(gitlab ?? '')).toMatchObject([
      { check_name: 'link/page', location: { path: 'site/index.html', lines: { begin: 2 } }, severity: 'major' },
    ])
    expect(text).toContain('site/index.html:2:12  error  link/page  there is no page at /gone/')
  })

  test('levels come from the configuration and from --rule, by file too', async () => {
    const { root, check } = createHandbook(
      {
        'site/index.html': '<a href="a/">x</a>',
        'site/a/index.html': '<a href="/gone/">x</a><a href="/B/">b</a>',
        'site/b/index.html': '<p>',
      },
      "export default { check: { rules: { 'link/case': 'info' }, overrides: [{ files: ['site/a/**'], rules: { 'link/page': 'warning' } }] } }",
    )
    const site = join(root, 'site')
    expect((await check('--html', site)).findings.map((finding) => finding.split('  ')[1])).toEqual(['warning', 'info'])
    expect((await check('--html', site, '--rule', 'link/page=off')).findings.map((finding) => finding.split('  ')[1])).toEqual(['info'])
  })

  test('the configuration’s addresses are the site’s own', async () => {
    const { root, check } = createHandbook(
      { 'site/index.html': '<a href="https://example.com/docs/gone/">x</a><a href="https://old.example.com/gone/">x</a>' },
      "export default { url: 'https://example.com/docs', siteUrls: ['https://old.example.com'] }",
    )
    expect((await check('--html', join(root, 'site'))).findings).toHaveLength(2)
  })

  test('of two addresses that fit, the longer holds', async () => {
    const { root, check } = createHandbook(
      {
        'site/index.html': '<a href="https://example.com/docs/b/">b</a> <a href="https://example.com/b/">b</a>',
        'site/b/index.html': '<p>',
      },
      "export default { url: 'https://example.com', siteUrls: ['https://example.com/docs'] }",
    )
    expect((await check('--html', join(root, 'site'))).findings).toEqual([])
  })

  test('a baseline holds what is known back', async () => {
    const { root, check, write } = createHandbook({ 'site/index.html': '<a href="/gone/">x</a>' })
    const args = ['--html', join(root, 'site'), '--baseline', join(root, 'baseline.json')] as const
    expect((await check(...args, '--update-baseline')).exitCode).toBe(0)
    write({ 'site/index.html': '<p>\n<p>\n<a href="/gone/">x</a>' })
    expect((await check(...args)).exitCode).toBe(0)
    write({ 'site/index.html': '<a href="/gone/">x</a><a href="/more/">x</a>' })
    expect(await check(...args)).toMatchObject({ exitCode: 1, report: { summary: { errors: 1, known: 1 } } })
  })

  test('a folder outside the project names its files from itself', async () => {
    const [project, other] = [createHandbook({ 'content/index.md': '' }), createHandbook(BROKEN)]
    expect((await project.check('--html', other.root)).report?.findings.map(({ file }) => file)).toEqual(['index.html'])
  })
})

describe('files', () => {
  test('links out of the folder are not followed, and those within it are', async () => {
    const { root, check } = createHandbook({
      'site/index.html': '<a href="in/a.html">a</a><a href="out/b.html">b</a>',
      'site/real/a.html': '<a href="../real/a.html">',
      'out/b.html': '',
    })
    symlinkSync(join(root, 'site/real'), join(root, 'site/in'))
    symlinkSync(join(root, 'out'), join(root, 'site/out'))
    symlinkSync(join(root, 'site'), join(root, 'site/round'))
    const { report } = await check('--html', join(root, 'site'))
    expect(report?.findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'site/index.html link/page',
      'site/out source/symlink',
      'site/round source/symlink',
    ])
  })

  // The one who is root may read everything.
  test.skipIf(process.getuid?.() === 0)('a file that cannot be read is told, and is there all the same', async () => {
    const { root, check } = createHandbook({ 'site/index.html': '<a href="a.html#x">a</a>', 'site/a.html': '' })
    chmodSync(join(root, 'site/a.html'), 0)
    expect((await check('--html', join(root, 'site'))).findings).toEqual([
      'site/a.html  error  source/unreadable  this file cannot be read (permission denied), so nothing in it was looked at',
    ])
  })

  test('a pipe is told, and nobody waits for it', async () => {
    const { root, check } = createHandbook({ 'site/index.html': '<a href="a.html">a</a>' })
    execFileSync('mkfifo', [join(root, 'site/a.html')])
    expect((await check('--html', join(root, 'site'))).findings).toEqual([
      'site/a.html  error  source/unreadable  this is a device, pipe or socket and no file',
      'site/index.html:1:10  error  link/page  there is no page at /a.html',
    ])
  })

  test('encodings', async () => {
    const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
    const named = '<meta charset="iso-8859-1"><p id="grün"><a href="#gr%C3%BCn">x</a>'
    expect(await htmlFindings({ 'index.html': latin1(named) })).toEqual([])
    expect(await htmlFindings({ 'index.html': Buffer.from(`\uFEFF${named.slice(27)}`, 'utf16le') })).toEqual([])
    expect(await htmlFindings({ 'index.html': Buffer.from(`\uFEFF<a href="#x">x</a>`) })).toEqual([
      'index.html:1:10  error  link/anchor  #x is not on this page',
    ])
    expect(await htmlFindings({ 'index.html': latin1('<p>\n<p>gr\u00fcn') })).toEqual([
      'index.html:2:6  error  source/encoding  this file is neither UTF-8 nor of an encoding that it names: here stands a byte that no character begins with or goes on with (save the file as UTF-8)',
    ])
  })

  test('names with blanks, percent signs and letters of any language', async () => {
    const files = {
      'index.html': '<a href="a%20b.html">a</a><a href="100%25.html">p</a><a href="日本/">j</a><a href="/%E6%97%A5%E6%9C%AC/">j</a>',
    }
    expect(await htmlFindings({ ...files, 'a b.html': '<p>', '100%.html': '<p>', '日本/index.html': '<p>' })).toEqual([])
  })

  test('what version control keeps is no part of the site', async () => {
    expect(
      await htmlFindings({ ...CLEAN, '.git/description.html': '<a href="/gone/">', '.well-known/a.html': '<a href="/gone/">' }),
    ).toEqual([
      '.well-known/a.html  warning  page/orphan  no page leads to /.well-known/a.html (link to it, or take it off the site)',
      '.well-known/a.html:1:10  error  link/page  there is no page at /gone/',
    ])
  })

  test('a site without an index has its highest pages for entries, and 404.html needs no link', async () => {
    expect(await htmlFindings({ 'a.html': '<p>', 'docs/b.html': '<p>', '404.html': '<p>' })).toEqual([
      'docs/b.html  warning  page/orphan  no page leads to /docs/b.html (link to it, or take it off the site)',
    ])
    expect(
      await htmlFindings({ 'docs/index.html': '<p>', '404.html': '<a href="/docs/">d</a>', 'google123.html': 'google-site-verification' }),
    ).toEqual([])
  })

  test('the order of findings is that of files and places, however the files were read', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `p${String(index)}`)
    const files = Object.fromEntries(
      names.map((name) => [`${name}/index.html`, `${'<p>'.repeat(Math.random() * 2000)}\n<a href="/gone-${name}/">x</a>`]),
    )
    const [first, second] = [await htmlFindings(files), await htmlFindings(files)]
    expect(first).toEqual(second)
    expect(first.filter((finding) => finding.includes('link/page'))).toHaveLength(40)
  })
})

function readText(path: string): string {
  return readFileSync(path, 'utf8')
}
