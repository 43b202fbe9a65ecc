// What `--base` finds where it names a branch: addresses that are gone, in real repositories.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createHandbook, type Handbook } from '../../support/create-handbook.ts'
import { createRepository, type Repository } from '../../support/repository.ts'
import type { Tree } from '../../support/tree.ts'

const LEAVE = `---
title: Leave
---

You have thirty days of leave a year. Ask your lead before you book anything.

## Parental leave

Sixteen weeks, for each parent.

## Unpaid leave

Talk to the people team.
`

const FILES: Tree = {
  'content/index.md': '# Home\n\nSee [leave](people/leave.md) and [parents](people/leave.md#parental-leave).\n',
  'content/people/_index.md': '# People\n\nAll about [leave](leave.md).\n',
  'content/people/leave.md': LEAVE,
  'content/people/pay.md': '# Pay\n\nOn the last day of the month.\n\n[Home](/)\n',
}

/** A handbook on a branch of its own, which begins at `main`. */
function branched(files: Tree = FILES, configSource?: string): Handbook & Repository {
  const handbook = createHandbook(files, configSource)
  const repository = createRepository(handbook.root)
  repository.commit()
  repository.git('switch', '--quiet', '--create', 'change')
  return { ...handbook, ...repository }
}

/** The findings that a base gives, as lines. */
async function removedIn(handbook: Handbook, base = 'main'): Promise<readonly string[]> {
  const { findings } = await handbook.check('--base', base)
  return findings.filter((line) => / (?:url|anchor)\//.test(line))
}

test('where nothing was changed, nothing is found', async () => {
  const handbook = branched()
  const { findings, exitCode, report } = await handbook.check('--base', 'main')
  expect([findings.filter((line) => !line.includes('page/orphan')), exitCode]).toEqual([[], 0])
  expect(report?.notes.join()).toMatch(/compared with main, commit [0-9a-f]{8}/)
})

describe('a page', () => {
  test('that was deleted is told with the links that still lead to it, and what to do', async () => {
    const handbook = branched()
    handbook.commit({}, ['content/people/leave.md'])
    const { exitCode, report } = await handbook.check('--base', 'main')
    expect(exitCode).toBe(1)
    expect(report?.findings.filter(({ rule }) => rule === 'url/removed')).toMatchObject([
      {
        severity: 'error',
        file: 'content/people/leave.md',
        message: '/people/leave/ was served at main, and is not any more; 3 links still lead to the old address',
        hint: 'name it in the aliases of the page that has taken its place; else give it up in the front matter of a page: removed: [/people/leave/]',
        subject: '/people/leave/',
        new: true,
        fixable: false,
        related: [
          { file: 'content/index.md', line: 3, column: 5 },
          { file: 'content/index.md', line: 3, column: 34 },
          { file: 'content/people/_index.md', line: 3, column: 11 },
        ],
      },
    ])
  })

  test('counts links however they are written', async () => {
    const handbook = branched({
      ...FILES,
      'content/people/benefits.md': '# Benefits\n\n[x](../leave/) [y](/people/LEAVE.html) [z](leave) [up](.)\n',
    })
    handbook.commit({}, ['content/people/leave.md'])
    expect((await removedIn(handbook)).join()).toContain('; 6 links still lead to the old address')
  })

  test('that git moved is told with the line that mends it, and links get its new address', async () => {
    const handbook = branched()
    handbook.git('mv', 'content/people/leave.md', 'content/people/time-off.md')
    const { findings, report } = await handbook.check('--base', 'main')
    expect(findings.filter((line) => /url|link/.test(line))).toEqual([
      'content/index.md:3:5  error  link/page  there is no page at /people/leave.md (did you mean /people/time-off/?)',
      'content/index.md:3:34  error  link/page  there is no page at /people/leave.md (did you mean /people/time-off/?)',
      'content/people/_index.md:3:11  error  link/page  there is no page at /people/leave.md (did you mean /people/time-off/?)',
      'content/people/leave.md  error  url/removed  /people/leave/ was served at main, and is not any more: its page is at /people/time-off/ now; 3 links still lead to the old address (add to the front matter of content/people/time-off.md: aliases: [/people/leave/])',
    ])
    expect(report?.findings.find(({ rule }) => rule === 'url/removed')?.fixable).toBe(true)
  })

  test('that git moved gets its alias by --fix', async () => {
    const handbook = branched()
    handbook.git('mv', 'content/people/leave.md', 'content/people/time-off.md')
    await handbook.check('--base', 'main', '--fix')
    expect(readFileSync(join(handbook.root, 'content/people/time-off.md'), 'utf8')).toMatch(/aliases:.*\/people\/leave\//s)
    expect(await removedIn(handbook)).toEqual([])
  })

  test('that moved and was changed, and is not yet known to git, is found by its text', async () => {
    const handbook = branched()
    handbook.write({ 'content/people/time-off.md': LEAVE.replace('title: Leave', 'title: Time off').replace('Sixteen', 'Twenty') })
    handbook.git('rm', '--quiet', 'content/people/leave.md')
    expect((await removedIn(handbook)).join()).toContain('content/people/time-off.md: aliases: [/people/leave/]')
  })

  test('that moved keeps the aliases that it has', async () => {
    const handbook = branched({ ...FILES, 'content/people/leave.md': LEAVE.replace('---\n', '---\naliases: [/leave/, "/a, b/"]\n') })
    handbook.git('mv', 'content/people/leave.md', 'content/people/time-off.md')
    expect((await removedIn(handbook)).join()).toContain('aliases: [/leave/, "/a, b/", /people/leave/]')
  })

  test('that may have moved to either of two is no sure answer', async () => {
    const handbook = branched()
    handbook.write({ 'content/people/a.md': LEAVE, 'content/people/b.md': LEAVE })
    handbook.commit({}, ['content/people/leave.md'])
    expect(await removedIn(handbook)).toEqual([
      'content/people/leave.md  error  url/removed  /people/leave/ was served at main, and is not any more; 3 links still lead to the old address (name it in the aliases of the page that has taken its place; else give it up in the front matter of a page: removed: [/people/leave/])',
    ])
  })

  test('that was written anew elsewhere under the same name is named, but not for sure', async () => {
    const handbook = branched()
    handbook.commit({ 'content/benefits/leave.md': 'Quite another text about it.\n' }, ['content/people/leave.md'])
    expect((await removedIn(handbook)).join()).toContain(
      'if content/benefits/leave.md has taken its place, add to the front matter of content/benefits/leave.md: aliases: [/people/leave/]; else',
    )
  })

  test.each([
    ['split into a folder', 'content/people/leave/index.md'],
    ['moved to the same address under another name', 'content/people/leave/_index.md'],
  ])('that was %s is still served', async (_, path) => {
    const handbook = branched()
    handbook.commit({ [path]: LEAVE, 'content/people/leave/parents.md': '# Parents\n\n[Up](..)\n' }, ['content/people/leave.md'])
    expect(await removedIn(handbook)).toEqual([])
  })

  test('with an alias for its old address is fine, and so is one with a redirect or a pattern', async () => {
    for (const [path, text] of [
      ['content/people/time-off.md', LEAVE.replace('---\n', '---\naliases: [/people/leave/]\n')],
      ['content/redirects.yaml', '/people/leave/: /people/time-off/\n'],
      ['content/redirects.yaml', '/people/:name/: /people/time-off/\n'],
    ] as const) {
      const handbook = branched()
      handbook.git('mv', 'content/people/leave.md', 'content/people/time-off.md')
      handbook.write({ [path]: text })
      expect(await removedIn(handbook), text).toEqual([])
    }
  })

  test('that has become a draft is told', async () => {
    const handbook = branched()
    handbook.write({ 'content/people/leave.md': LEAVE.replace('---\n', '---\ndraft: true\n') })
    expect((await removedIn(handbook)).join()).toContain('/people/leave/ was served at main, and is not any more')
  })

  test('whose permalink was changed is told with the line for the page itself', async () => {
    const handbook = branched()
    handbook.write({ 'content/people/leave.md': LEAVE.replace('---\n', '---\npermalink: /time-off/\n') })
    expect((await removedIn(handbook)).join()).toContain(
      'its page is at /time-off/ now (add to the front matter of content/people/leave.md: aliases: [/people/leave/])',
    )
  })

  test('with spaces, quotes and letters of other scripts in its name', async () => {
    const names = ['größe "x".md', '休暇 申請.md', "it's 100%.md", '-dash.md']
    const handbook = branched({
      ...FILES,
      ...Object.fromEntries(names.map((name) => [`content/${name}`, `# ${name}\n\nOnly here: ${name}\n`])),
    })
    handbook.commit(
      {},
      names.map((name) => `content/${name}`),
    )
    const removed = await removedIn(handbook)
    expect(removed.map((line) => line.split('  ')[0])).toEqual(names.map((name) => `content/${name}`).sort())
    expect(removed.join()).toContain('removed: ["/it\'s 100%25/"]')
    expect(removed.join()).toContain('removed: ["/größe \\"x\\"/"]')
  })
})

describe('what is given up on purpose', () => {
  test('is not told, whether a page or the configuration says so', async () => {
    const page = branched()
    page.commit({ 'content/people/pay.md': '---\nremoved: [/people/leave]\n---\n\n# Pay\n' }, ['content/people/leave.md'])
    expect(await removedIn(page)).toEqual([])

    const config = branched(FILES, "export default { check: { removed: { '/people/leave/': 'all of it is in the contract now' } } }\n")
    config.commit({}, ['content/people/leave.md'])
    expect(await removedIn(config)).toEqual([])
  })

  test('is told as of no use where it is served, or was not served before', async () => {
    const handbook = branched(FILES, "export default { check: { removed: { '/people/pay/#bonus': 'there is none' } } }\n")
    handbook.write({ 'content/people/pay.md': '---\nremoved: [/people/leave/, /never/]\n---\n\n# Pay\n' })
    const { exitCode } = await handbook.check('--base', 'main')
    expect(await removedIn(handbook)).toEqual([
      "content/people/pay.md:2:1  info  url/removed  '/never/' is given up here, but was not served at main either (take it out)",
      "content/people/pay.md:2:1  info  url/removed  '/people/leave/' is given up here, but is served (take it out)",
      "handbook.config.ts  info  url/removed  '/people/pay/#bonus' is given up here, but was not served at main either (take it out)",
    ])
    expect(exitCode).toBe(0)
  })
})

describe('a file', () => {
  test('that was deleted is a warning; one that moved is told with the redirect for it', async () => {
    const handbook = branched({ ...FILES, 'content/plan.pdf': 'a plan', 'public/files/form.pdf': 'a form' })
    handbook.git('mv', 'content/plan.pdf', 'public/files/plan-2026.pdf')
    handbook.git('rm', '--quiet', 'public/files/form.pdf')
    const { exitCode } = await handbook.check('--base', 'main')
    expect(await removedIn(handbook)).toEqual([
      'content/plan.pdf  warning  url/removed  /plan.pdf was served at main, and is not any more: the file is at /files/plan-2026.pdf now (add to redirects.yaml: /plan.pdf: /files/plan-2026.pdf)',
      'public/files/form.pdf  warning  url/removed  /files/form.pdf was served at main, and is not any more (put the file back, redirect its address, or give it up in the front matter of a page: removed: [/files/form.pdf])',
    ])
    expect(exitCode).toBe(0)
    handbook.write({ 'content/redirects.yaml': '/plan.pdf: /files/plan-2026.pdf\n/files/form.pdf: /people/pay/\n' })
    expect(await removedIn(handbook)).toEqual([])
  })
})

describe('an address that led on to another', () => {
  test('is told where its alias is gone, with the line that brings it back', async () => {
    const handbook = branched({ ...FILES, 'content/people/leave.md': LEAVE.replace('---\n', '---\naliases: [/holidays/]\n') })
    handbook.write({ 'content/people/leave.md': LEAVE })
    expect(await removedIn(handbook)).toEqual([
      'content/people/leave.md  error  url/removed  /holidays/ led on to /people/leave/ at main, and leads nowhere now (add to the front matter of content/people/leave.md: aliases: [/holidays/])',
    ])
  })

  test('is told where its redirect is gone, and so is a pattern', async () => {
    const redirects = '/old/: /people/pay/\n/former/*: /people/:splat\n'
    const handbook = branched({ ...FILES, 'content/redirects.yaml': redirects })
    handbook.git('rm', '--quiet', 'content/redirects.yaml')
    expect(await removedIn(handbook)).toEqual([
      'content/redirects.yaml  error  url/removed  /former/* led on to /people/:splat at main, and leads nowhere now (put the redirect back, to what has taken the place of /people/:splat, or give it up in the front matter of a page: removed: ["/former/*"])',
      'content/redirects.yaml  error  url/removed  /old/ led on to /people/pay/ at main, and leads nowhere now (add to the front matter of content/people/pay.md: aliases: [/old/])',
    ])
    handbook.write({
      'content/redirects.yaml': '/former/*: /people/:splat\n',
      'content/people/pay.md': '---\nremoved: [/old/]\n---\n\n# Pay\n',
    })
    expect(await removedIn(handbook)).toEqual([])
  })
})

test('the whole project may be a folder of the repository, or a folder of Markdown', async () => {
  const nested = createHandbook({
    'docs/handbook/content/index.md': '# Home\n',
    'docs/handbook/content/pay.md': '# Pay\n',
    'other.md': '# Not a page\n',
  })
  const repository = createRepository(nested.root)
  repository.commit()
  repository.git('rm', '--quiet', 'docs/handbook/content/pay.md', 'other.md')
  const removed = 'pay.md  error  url/removed  /pay/ was served at main, and is not any more'
  const found = await nested.check('--root', join(nested.root, 'docs/handbook'), '--base', 'main')
  expect(found.findings).toEqual([expect.stringContaining(`content/${removed}`)])

  const bare = createHandbook({ 'notes/index.md': '# Home\n', 'notes/pay.md': '# Pay\n', 'notes/data.png': '1' })
  const other = createRepository(bare.root)
  other.commit()
  other.git('rm', '--quiet', 'notes/pay.md')
  const inBare = await bare.check('--root', join(bare.root, 'notes'), '--base', 'main')
  expect(inBare.findings).toEqual([expect.stringContaining(removed)])
})

test('compares with where the change began, whatever came after on the branch', async () => {
  const handbook = branched()
  handbook.git('switch', '--quiet', 'main')
  handbook.commit({ 'content/people/new.md': '# New\n' })
  handbook.git('switch', '--quiet', 'change')
  const { report } = await handbook.check('--base', 'main')
  expect(await removedIn(handbook)).toEqual([])
  expect(report?.notes.join()).toMatch(/compared with commit [0-9a-f]{8}, where this change left main/)
})

test('what is not committed counts, and the repository stays as it is', async () => {
  const handbook = branched()
  handbook.git('rm', '--quiet', '--cached', 'content/people/pay.md')
  writeFileSync(join(handbook.root, 'content/people/leave.md'), '# Leave\n')
  const before = [handbook.git('status', '--porcelain'), handbook.git('ls-files', '--stage'), handbook.git('count-objects', '-v')]
  expect(await removedIn(handbook)).toEqual([
    expect.stringContaining('#parental-leave was on /people/leave/ at main, and is not on the page any more; 1 link still leads to it'),
    expect.stringContaining('#unpaid-leave was on /people/leave/ at main, and is not on the page any more'),
  ])
  expect([handbook.git('status', '--porcelain'), handbook.git('ls-files', '--stage'), handbook.git('count-objects', '-v')]).toEqual(before)
})

test('a ref goes before a folder of that name, unless that is written as a path', async () => {
  const handbook = branched()
  // The tests run in a folder that has one of this name.
  handbook.git('branch', 'layouts')
  expect((await handbook.check('--base', 'layouts')).report?.notes.join()).toContain('compared with layouts, commit')
  const { exitCode, errors } = await handbook.check('--base', './layouts')
  expect([exitCode, errors]).toEqual([3, expect.stringContaining('There is neither Markdown nor HTML in ./layouts')])
})

test('a handbook that is new has nothing to be removed from', async () => {
  const handbook = createHandbook({ 'README.md': 'x' })
  const repository = createRepository(handbook.root)
  repository.commit()
  handbook.write({ 'docs/content/index.md': '# Home\n' })
  const { findings, report } = await handbook.check('--root', join(handbook.root, 'docs'), '--base', 'main')
  expect(findings).toEqual([])
  expect(report?.notes.join()).toContain('which has no such folder yet')
})
