import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadProject } from '../../../src/config/load-project.ts'
import { discover, type Discovery } from '../../../src/discover/discover.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { writeTree, type Tree } from '../../support/tree.ts'

/** Discovers a project of these files; `prepare` makes by hand what a tree cannot hold. */
async function discovered(files: Tree, prepare: (root: string) => void = () => undefined, out?: string): Promise<Discovery> {
  const root = temporaryFolder()
  writeTree(root, files)
  prepare(root)
  const { project } = await loadProject({ root, ...(out === undefined ? {} : { out: join(root, out) }) })
  return discover(project)
}

/** The assets that the project has brought: the tool's own serve on every site. */
function ownAssets({ assets }: Discovery): readonly string[] {
  return assets.filter(({ file }) => !file.startsWith('handbook-ssg/')).map(({ route, file }) => `${route} < ${file}`)
}

function findings({ diagnostics }: Discovery): readonly string[] {
  return diagnostics.map(({ file, severity, rule, message }) => `${file} ${severity} ${rule} ${message}`)
}

function paths({ sources }: Discovery): readonly string[] {
  return sources.map(({ path }) => path)
}

const [png, gif, jpeg] = [
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGNkYGBgYGBgAAAAHgAEDsnQ8AAAAABJRU5ErkJggg==',
  'R0lGODlhBQAEAIAAAP///wAAACH5BAAAAAAALAAAAAAFAAQAAAIEhI+pWAA7',
  '/9j/4AAQSkZJRgABAQAAAQABAAD/wAARCAAHAAkDASIAAhEBAxEB/9k=',
].map((base64) => Buffer.from(base64, 'base64')) as [Buffer, Buffer, Buffer]

describe('sources', () => {
  test('are the Markdown files, in order of code units, with their bytes and the names that writers know', async () => {
    const found = await discovered({
      'content/b.md': 'b',
      'content/a.html.md': 'a',
      'content/Z.markdown': 'Z',
      'content/a/index.md': 'index',
      'content/é.MD': 'é',
    })
    expect(found.sources.map(({ path, file, bytes }) => [path, file, Buffer.from(bytes).toString()])).toEqual([
      ['Z.markdown', 'content/Z.markdown', 'Z'],
      ['a.html.md', 'content/a.html.md', 'a'],
      ['a/index.md', 'content/a/index.md', 'index'],
      ['b.md', 'content/b.md', 'b'],
      ['é.MD', 'content/é.MD', 'é'],
    ])
    expect(found.diagnostics).toEqual([])
  })

  test('are not what is read by tools or by nobody', async () => {
    const found = await discovered({
      'content/index.md': '',
      'content/_index.md': '',
      'content/_draft.md': '',
      'content/_parts/a.md': '',
      'content/.hidden.md': '',
      'content/.git/a.md': '',
      'content/node_modules/a/readme.md': '',
      'content/data/teams.yaml': '',
      'content/data/readme.md': '',
      'content/team/data/figures.md': '',
      'content/redirects.yaml': '',
    })
    expect(paths(found)).toEqual(['_index.md', 'index.md', 'team/data/figures.md'])
    expect(ownAssets(found)).toEqual([])
  })

  test('of more than 2 MB are read, and told of', async () => {
    const found = await discovered({ 'content/index.md': 'x'.repeat(2_600_000) })
    expect(paths(found)).toEqual(['index.md'])
    expect(findings(found)).toEqual([
      'content/index.md info source/large this page has 2.6 MB of Markdown, which is slow to build and to read',
    ])
  })

  test('are not templates, each of which is told of', async () => {
    const found = await discovered({ 'content/index.md': '', 'content/team.html.md.erb': '', 'content/card.mdx': '' })
    expect(paths(found)).toEqual(['index.md'])
    expect(ownAssets(found)).toEqual([])
    expect(findings(found)).toEqual([
      'content/card.mdx info source/skipped this is a template (.mdx), which only the program it was written for can read, so it is not on the site',
      'content/team.html.md.erb info source/skipped this is a template (.erb), which only the program it was written for can read, so it is not on the site',
    ])
  })
})

describe('a folder that is itself the content', () => {
  test('has files named from itself; its configuration and the sites built in it are no content', async () => {
    const found = await discovered(
      {
        'index.md': '',
        'public/index.md': '',
        'handbook.config.ts': 'export default {}',
        'site/index.html': '',
        'site/old.md': '',
        '.dist.handbook/manifest.json': '[]',
        'dist/index.html': '',
        'dist/index.md': '',
      },
      undefined,
      'site',
    )
    expect(found.sources.map(({ path, file }) => [path, file])).toEqual([
      ['index.md', 'index.md'],
      ['public/index.md', 'public/index.md'],
    ])
    expect(ownAssets(found)).toEqual([])
  })

  test('may have a folder named dist that no build made', async () => {
    const found = await discovered({ 'index.md': '', 'dist/index.md': '' }, undefined, 'site')
    expect(paths(found)).toEqual(['dist/index.md', 'index.md'])
  })
})

describe('assets', () => {
  test('are all other files of the content, and those of public/', async () => {
    const found = await discovered({
      'content/index.md': '',
      'content/team/plan.pdf': '12345',
      'public/logo.svg': '',
      'public/_redirects': '',
      'public/.well-known/security.txt': '',
      'public/.DS_Store': '',
    })
    expect(ownAssets(found)).toEqual([
      '/.well-known/security.txt < public/.well-known/security.txt',
      '/_redirects < public/_redirects',
      '/logo.svg < public/logo.svg',
      '/team/plan.pdf < content/team/plan.pdf',
    ])
    expect(found.assets.find(({ route }) => route === '/team/plan.pdf')).toMatchObject({ size: 5 })
  })

  test('include the tool’s own, where the project has no file of that name', async () => {
    const own = await discovered({ 'content/index.md': '' })
    const overridden = await discovered({ 'content/index.md': '', 'public/handbook.css': 'body {}' })
    const stylesheet = ({ assets }: Discovery): unknown => assets.find(({ route }) => route === '/handbook.css')?.file
    expect(stylesheet(own)).toBe('handbook-ssg/public/handbook.css')
    expect(stylesheet(overridden)).toBe('public/handbook.css')
    expect(overridden.diagnostics).toEqual([])
    expect(overridden.assets.length).toBe(own.assets.length)
  })

  test('of one address in content and public are an error that names both; the content’s serves', async () => {
    const found = await discovered({ 'content/index.md': '', 'content/logo.svg': 'content', 'public/logo.svg': 'public' })
    expect(ownAssets(found)).toEqual(['/logo.svg < content/logo.svg'])
    expect(findings(found)).toEqual([
      'public/logo.svg error asset/duplicate content/logo.svg has the same address, /logo.svg, so this file is not on the site',
    ])
  })

  test('that are images have their dimensions, where these can be read', async () => {
    const found = await discovered({
      'content/index.md': '',
      'content/a.png': png,
      'content/b.gif': gif,
      'content/c.jpg': jpeg,
      'content/d.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"></svg>',
      'content/e.txt': png,
      'content/f.png': 'no image',
      'content/g.png': png.subarray(0, 12),
      'content/h.jpg': '',
      'content/i.svg': '<svg>'.repeat(1000),
      'content/j.webp': new Uint8Array(300),
    })
    const dimensions = found.assets
      .filter(({ file }) => file.startsWith('content/'))
      .map((asset) => [asset.file, asset.dimensions?.width, asset.dimensions?.height])
    expect(dimensions).toEqual([
      ['content/a.png', 3, 2],
      ['content/b.gif', 5, 4],
      ['content/c.jpg', 9, 7],
      ['content/d.svg', 40, 30],
      ['content/e.txt', undefined, undefined],
      ['content/f.png', undefined, undefined],
      ['content/g.png', undefined, undefined],
      ['content/h.jpg', undefined, undefined],
      ['content/i.svg', undefined, undefined],
      ['content/j.webp', undefined, undefined],
    ])
    expect(found.diagnostics).toEqual([])
  })
})

describe('symbolic links', () => {
  test('are followed inside the content, files and folders', async () => {
    const found = await discovered({ 'content/index.md': 'home', 'content/team/a.md': 'a' }, (root) => {
      symlinkSync('index.md', join(root, 'content/start.md'))
      symlinkSync('team', join(root, 'content/people'))
    })
    expect(paths(found)).toEqual(['index.md', 'people/a.md', 'start.md', 'team/a.md'])
    expect(found.diagnostics).toEqual([])
  })

  test('that lead round, out or nowhere are findings, and all else is read', async () => {
    const found = await discovered({ 'content/index.md': '', 'content/a/x.md': '', 'content/b/y.md': '', 'secret.md': '' }, (root) => {
      symlinkSync('.', join(root, 'content/self'))
      symlinkSync('../b', join(root, 'content/a/b'))
      symlinkSync('../a', join(root, 'content/b/a'))
      symlinkSync('circle', join(root, 'content/circle'))
      symlinkSync('gone.md', join(root, 'content/lost.md'))
      symlinkSync('../secret.md', join(root, 'content/out.md'))
      symlinkSync('/etc', join(root, 'content/system'))
    })
    expect(paths(found)).toEqual(['a/b/y.md', 'a/x.md', 'b/a/x.md', 'b/y.md', 'index.md'])
    expect(findings(found)).toEqual([
      'content/a/b/a error source/symlink this symbolic link leads back to a folder that it stands in',
      'content/b/a/b error source/symlink this symbolic link leads back to a folder that it stands in',
      'content/circle error source/symlink this symbolic link leads nowhere (it leads round in a circle)',
      'content/lost.md error source/symlink this symbolic link leads nowhere (there is nothing there)',
      'content/out.md error source/symlink this symbolic link leads out of the folder that is published',
      'content/self error source/symlink this symbolic link leads back to a folder that it stands in',
      'content/system error source/symlink this symbolic link leads out of the folder that is published',
    ])
  })
})

describe('what cannot be read', () => {
  test.skipIf(process.getuid?.() === 0)('for want of permission is a finding, and all else is read', async () => {
    const found = await discovered({ 'content/index.md': '', 'content/a.md': '', 'content/b.png': '', 'content/c/d.md': '' }, (root) => {
      for (const path of ['a.md', 'b.png', 'c']) chmodSync(join(root, 'content', path), 0)
      onTestFinished(() => {
        chmodSync(join(root, 'content/c'), 0o700)
      })
    })
    expect(paths(found)).toEqual(['index.md'])
    expect(findings(found)).toEqual([
      'content/a.md error source/unreadable this page cannot be read (permission denied), so it is not on the site',
      'content/b.png error source/unreadable this file cannot be read (permission denied), so it is not on the site',
      'content/c error source/unreadable this folder cannot be read (permission denied), so nothing in it is on the site',
    ])
  })

  test('a pipe is a finding, and nobody waits for it', async () => {
    const found = await discovered({ 'content/index.md': '' }, (root) => {
      execFileSync('mkfifo', [join(root, 'content/pipe.md')])
    })
    expect(paths(found)).toEqual(['index.md'])
    expect(findings(found)).toEqual(['content/pipe.md error source/unreadable this is a device, pipe or socket and no file'])
  })

  test('a name with a backslash is a finding: it could lead out of the site', async () => {
    const found = await discovered({ 'content/index.md': '', 'content/a\\..\\..\\x.md': '' })
    expect(paths(found)).toEqual(['index.md'])
    expect(findings(found)).toEqual([
      'content/a\\..\\..\\x.md error source/name this name has a backslash in it, which no address can hold',
    ])
  })
})

test('a folder of many files and folders is read whole', async () => {
  const found = await discovered(
    Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`content/${String(index)}/page.md`, String(index)])),
    (root) => {
      mkdirSync(join(root, 'content/empty'))
    },
  )
  expect(found.sources.map(({ path, bytes }) => path === `${Buffer.from(bytes).toString()}/page.md`)).toEqual(Array(500).fill(true))
})
