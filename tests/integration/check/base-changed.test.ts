// What is new since a base, and what `--changed` tells.
import { describe, expect, test } from 'vitest'
import { createHandbook, type Handbook } from '../../support/create-handbook.ts'
import { createRepository, type Repository } from '../../support/repository.ts'
import type { Tree } from '../../support/tree.ts'

const OLD_FAULTS = '# Old\n\n[a](/gone/)\n\n[b](/lost/)\n\nThe end.\n'

const FILES: Tree = {
  'content/index.md': '# Home\n\n[Old](old.md) [Leave](leave.md#parental-leave)\n',
  'content/old.md': OLD_FAULTS,
  'content/leave.md': '# Leave\n\n## Parental leave\n\nSixteen weeks.\n',
}

function branched(files: Tree = FILES, configSource?: string): Handbook & Repository {
  const handbook = createHandbook(files, configSource)
  const repository = createRepository(handbook.root)
  repository.commit()
  return { ...handbook, ...repository }
}

interface Told {
  readonly exitCode: number
  /** `old content/old.md:3 link/page`, sorted. */
  readonly told: readonly string[]
}

async function told(handbook: Handbook, ...args: readonly string[]): Promise<Told> {
  const { report, exitCode, errors } = await handbook.check('--base', 'main', ...args)
  if (!report) throw new Error(errors)
  const found = report.findings.filter(({ severity }) => severity !== 'info')
  const word = (isNew: boolean | undefined): string => (isNew === undefined ? 'unknown' : isNew ? 'new' : 'old')
  return { exitCode, told: found.map((finding) => `${word(finding.new)} ${finding.file}:${String(finding.line ?? 0)} ${finding.rule}`) }
}

test('what was there is old, and ten lines above it change neither that nor its fingerprint', async () => {
  const handbook = branched()
  const before = await handbook.check('--base', 'main')
  handbook.write({ 'content/old.md': OLD_FAULTS.replace('# Old\n', `# Old\n${'\nA new line.\n'.repeat(5)}`) })
  const after = await handbook.check('--base', 'main')
  expect(await told(handbook)).toEqual({ exitCode: 1, told: ['old content/old.md:13 link/page', 'old content/old.md:15 link/page'] })
  expect(after.report?.findings.map(({ fingerprint }) => fingerprint)).toEqual(
    before.report?.findings.map(({ fingerprint }) => fingerprint),
  )
  expect(await told(handbook, '--changed')).toEqual({ exitCode: 0, told: [] })
})

describe('--changed', () => {
  test('tells what stands on changed lines, whether it is new or not', async () => {
    const handbook = branched()
    handbook.write({ 'content/old.md': OLD_FAULTS.replace('[b](/lost/)', '[b](/lost/) [c](/nowhere/)') })
    expect((await told(handbook, '--changed')).told).toEqual(['old content/old.md:5 link/page', 'new content/old.md:5 link/page'])
  })

  test('tells all of a file that git does not know yet', async () => {
    const handbook = branched()
    handbook.write({ 'content/fresh.md': '# Fresh\n\n[a](/gone/) [Home](/)\n' })
    expect((await told(handbook, '--changed')).told).toEqual(['new content/fresh.md:0 page/orphan', 'new content/fresh.md:3 link/page'])
  })

  test('tells what the change broke elsewhere', async () => {
    const handbook = branched()
    handbook.write({ 'content/leave.md': '# Leave\n\n## When a child comes\n\nSixteen weeks.\n' })
    expect((await told(handbook, '--changed')).told).toEqual([
      'new content/index.md:3 link/anchor',
      'new content/leave.md:3 anchor/removed',
    ])
    handbook.git('rm', '--quiet', '--force', 'content/leave.md')
    expect((await told(handbook, '--changed')).told).toEqual(['new content/index.md:3 link/page', 'new content/leave.md:0 url/removed'])
  })

  test('tells what has no place in a file that was changed', async () => {
    const handbook = branched(
      {
        ...FILES,
        'content/big.png': 'x'.repeat(60),
        'content/old.png': 'x'.repeat(60),
        'content/small.png': 'x'.repeat(40),
        'content/pictures.md': '# P\n\n![a](big.png) ![b](old.png) ![c](small.png) [Home](/)\n',
      },
      'export default { check: { assetSize: 50 } }\n',
    )
    expect((await told(handbook)).told.filter((line) => line.includes('asset'))).toEqual([
      'old content/big.png:0 asset/size',
      'old content/old.png:0 asset/size',
    ])
    handbook.write({ 'content/big.png': 'x'.repeat(70) })
    expect((await told(handbook, '--changed')).told).toEqual(['old content/big.png:0 asset/size'])
    handbook.write({ 'content/small.png': 'x'.repeat(70) })
    expect((await told(handbook, '--changed')).told).toEqual(['old content/big.png:0 asset/size', 'new content/small.png:0 asset/size'])
  })

  test('tells of a link to a broken definition that was there already', async () => {
    const handbook = branched({ ...FILES, 'content/old.md': '# Old\n\n[x][1]\n\nText.\n\n[1]: /gone/\n' })
    handbook.write({ 'content/old.md': '# Old\n\n[x][1]\n\nText, and [y][1].\n\n[1]: /gone/\n' })
    expect((await told(handbook, '--changed')).told).toEqual(['old content/old.md:7 link/page'])
  })

  test('knows the lines of a page that has moved', async () => {
    const handbook = branched()
    handbook.git('mv', 'content/old.md', 'content/older.md')
    handbook.write({
      'content/older.md': `---\naliases: [/old/]\n---\n\n${OLD_FAULTS}`,
      'content/index.md': '# Home\n\n[Old](older.md) [Leave](leave.md#parental-leave)\n',
    })
    expect((await told(handbook)).told).toEqual(['old content/older.md:7 link/page', 'old content/older.md:9 link/page'])
    expect((await told(handbook, '--changed')).told).toEqual([])
  })

  test('does not take other line ends for a change', async () => {
    const handbook = branched()
    handbook.write({ 'content/old.md': OLD_FAULTS.replaceAll('\n', '\r\n') })
    expect(await told(handbook, '--changed')).toEqual({ exitCode: 0, told: [] })
  })

  test('needs a base, and one with sources', async () => {
    const handbook = branched()
    const without = await handbook.check('--changed')
    expect([without.exitCode, without.errors]).toEqual([2, expect.stringContaining('--changed needs --base')])
    const urls = `${handbook.root}/urls.json`
    await handbook.check('--urls', urls)
    const addresses = await handbook.check('--changed', '--base', urls)
    expect([addresses.exitCode, addresses.errors]).toEqual([2, expect.stringContaining('holds addresses only')])
  })
})

test('of several that are alike, the one that was added is new', async () => {
  const handbook = branched()
  handbook.write({ 'content/old.md': OLD_FAULTS.replace('# Old\n', '# Old\n\n[c](/gone/)\n') })
  expect((await told(handbook)).told).toEqual([
    'new content/old.md:3 link/page',
    'old content/old.md:5 link/page',
    'old content/old.md:7 link/page',
  ])
})

test('a page that nobody linked to before is no orphan that is new, nor where it has moved', async () => {
  const handbook = branched({ ...FILES, 'content/alone.md': '# Alone\n\nNobody links here, and nobody ever has.\n\n[Home](/)\n' })
  handbook.git('mv', 'content/alone.md', 'content/lonely.md')
  handbook.write({ 'content/redirects.yaml': '/alone/: /lonely/\n', 'content/index.md': '# Home\n\n[Old](old.md)\n' })
  expect((await told(handbook)).told.filter((line) => line.includes('orphan'))).toEqual(['new content/leave.md:0 page/orphan'])
})

describe('--fail-on new', () => {
  test('fails for new errors only', async () => {
    const handbook = branched()
    expect((await told(handbook)).exitCode).toBe(1)
    expect((await told(handbook, '--fail-on', 'new')).exitCode).toBe(0)
    handbook.write({ 'content/leave.md': '# Leave\n\n## Parental leave\n\n[x](/nowhere/)\n' })
    expect((await told(handbook, '--fail-on', 'new')).exitCode).toBe(1)
  })

  test('needs a base; where it is not known what is new, all is', async () => {
    const handbook = branched()
    const without = await handbook.check('--fail-on', 'new')
    expect([without.exitCode, without.errors]).toEqual([2, expect.stringContaining('--fail-on new needs --base')])
    const urls = `${handbook.root}/urls.json`
    await handbook.check('--urls', urls)
    const addresses = await handbook.check('--fail-on', 'new', '--base', urls)
    expect([addresses.exitCode, addresses.report?.findings.some((finding) => 'new' in finding)]).toEqual([1, false])
    expect(addresses.report?.notes.join()).toContain('holds addresses and no sources')
  })
})

test('Markdown beside the content is compared too', async () => {
  const handbook = branched(
    { ...FILES, 'README.md': '[a](gone.md)\n', 'docs/a.txt': 'x' },
    "export default { check: { also: ['*.md'] } }\n",
  )
  handbook.write({ 'README.md': '[a](gone.md) [b](docs/a.txt)\n' })
  expect((await told(handbook)).told).toContain('old README.md:1 link/page')
  handbook.git('rm', '--quiet', 'docs/a.txt')
  expect((await told(handbook)).told).toEqual(expect.arrayContaining(['old README.md:1 link/page', 'new README.md:1 asset/missing']))
})

test('what is wrong in a layout is new where the layout was changed, or what it leads to', async () => {
  const footer = (...hrefs: readonly string[]): string =>
    `export function Footer() {\n  return <footer>${hrefs.map((href) => `<a href="${href}">x</a>`).join('')}</footer>\n}\n`
  const handbook = branched({ ...FILES, 'layouts/parts/footer.tsx': footer('/gone/', '/leave/') })
  const inLayout = async (): Promise<readonly string[]> => (await told(handbook)).told.filter((line) => line.includes('layout/link'))
  expect(await inLayout()).toEqual(['old layouts/parts/footer.tsx:2 layout/link'])
  handbook.git('rm', '--quiet', 'content/leave.md')
  expect((await inLayout()).toSorted()).toEqual([
    'new layouts/parts/footer.tsx:2 layout/link',
    'old layouts/parts/footer.tsx:2 layout/link',
  ])
  handbook.git('reset', '--quiet', '--hard')
  handbook.write({ 'layouts/parts/footer.tsx': footer('/leave/', '/lost/') })
  expect(await inLayout()).toEqual(['new layouts/parts/footer.tsx:2 layout/link'])
})
