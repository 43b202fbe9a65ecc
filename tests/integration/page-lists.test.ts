// What a build makes to list pages: beside a base, and on a site for the public.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createHandbook } from '../support/create-handbook.ts'
import { leaksIn } from '../support/leaks.ts'
import { createRepository } from '../support/repository.ts'

const PAGES = {
  'content/index.md': '# Home\n',
  'content/people/index.md': '# People\n',
  'content/people/leave.md': '# Leave\n\nTake the whole of it, and tell the others before you go.\n',
  'content/people/old.md': '# The old way\n',
}

function itemsOf(html = ''): readonly string[] {
  return [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>|<li>(.*?)<\/li>/g)].map(
    ([, heading, item]) => heading ?? (item ?? '').replace(/<\/?span[^>]*>/g, ''),
  )
}

describe('build --base', () => {
  test('writes a page with what the change did to pages, with links to those that are there', async () => {
    const handbook = createHandbook(PAGES)
    const repository = createRepository(handbook.root)
    repository.commit({ '.gitignore': 'dist\n.dist.handbook\n' })
    repository.git('checkout', '--quiet', '-b', 'change')
    repository.commit({ 'content/people/index.md': '# People & places\n' }, ['content/people/old.md'])
    rmSync(join(handbook.root, 'content/people/leave.md'))
    handbook.write({ 'content/people/time-off.md': PAGES['content/people/leave.md'], 'content/tools.md': '# Tools\n' })
    const { files, exitCode } = await handbook.build({ base: 'main', url: 'https://handbook.lindenworks.example' })
    const page = files['changed/index.html'] ?? ''
    expect(exitCode).toBe(0)
    expect(itemsOf(page.slice(page.indexOf('data-page-body')))).toEqual([
      'Added',
      '<a href="../tools/">Tools</a> /tools/',
      'Edited',
      '<a href="../people/">People &amp; places</a> /people/',
      'Moved',
      '<a href="../people/time-off/">Leave</a> /people/time-off/, from /people/leave/',
      'Deleted',
      'The old way /people/old/',
    ])
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(page).toContain('compared with where it left main.')
    expect(files['sitemap.xml']).not.toContain('/changed/')
  })

  test('says so where nothing was changed, and without a base there is no such page', async () => {
    const handbook = createHandbook(PAGES)
    createRepository(handbook.root).commit({ '.gitignore': 'dist\n.dist.handbook\n' })
    const { files } = await handbook.build({ base: 'main' })
    expect(files['changed/index.html']).toContain('This change touches no page, compared with where it left main.')
    expect((await handbook.build()).files['changed/index.html']).toBeUndefined()
  })

  test('says what to do where the base is not there, and writes nothing', async () => {
    const handbook = createHandbook(PAGES)
    createRepository(handbook.root).commit()
    const { files, errors, exitCode } = await handbook.build({ base: 'nowhere' })
    expect({ exitCode, files }).toEqual({ exitCode: 3, files: {} })
    expect(errors).toContain("There is no branch, tag or commit 'nowhere'")
  })
})

test('a site for the public lists nothing that is for inside', async () => {
  const handbook = createHandbook({
    ...PAGES,
    'content/people/merger.md':
      '---\naudience: internal\n---\n\n# The copper vault\n\nNobody outside may read of the copper vault before it is sold.\n',
    'content/board/index.md': '---\naudience: internal\n---\n\n# Zinc board\n',
    'content/board/minutes.md': '# Minutes of the zinc board\n',
    'content/people/links.md':
      '# Links\n\n[Everything](/pages/) and [what is new](/recent/), and [all of people](/people/whole-section/).\n',
  })
  const repository = createRepository(handbook.root)
  repository.commit({ '.gitignore': 'dist\n.dist.handbook\n' })
  repository.git('checkout', '--quiet', '-b', 'change')
  handbook.write({ 'content/people/merger.md': '---\naudience: internal\n---\n\n# The copper vault, sold\n' })
  rmSync(join(handbook.root, 'content/board/minutes.md'))
  const { files, findings, exitCode, errors } = await handbook.build({
    audience: 'public',
    url: 'https://handbook.lindenworks.example',
    base: 'main',
  })
  expect({ exitCode, errors, findings }).toEqual({ exitCode: 0, errors: '', findings: [] })
  for (const path of ['pages/index.html', 'recent/index.html', 'feed.xml', 'people/whole-section/index.html', 'changed/index.html'])
    expect([path, files[path] !== undefined]).toEqual([path, true])
  expect(leaksIn(join(handbook.root, 'dist'), ['copper', 'zinc', 'merger', '/board'])).toEqual([])
})
