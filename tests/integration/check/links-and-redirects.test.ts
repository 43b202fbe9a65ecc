// From files on disk to findings, and back to the files that --fix mends.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHandbook, type Handbook } from '../../support/create-handbook.ts'

const CONFIG = `export default { url: 'https://handbook.example.com/book', check: { slash: 'always', rules: { 'page/orphan': 'off' } } }`

function textOf(handbook: Handbook, file: string): string {
  return readFileSync(join(handbook.root, file), 'utf8')
}

test('redirects and stylesheets are read from where they stand', async () => {
  const handbook = createHandbook({
    'content/index.md': '# Home\n\n[Leave](/people/vacation/) and [plan](old/plan/).\n',
    'content/people/leave.md': '# Leave\n',
    'content/redirects.yaml': '/people/vacation/: /people/leave/\n/old/*: /people/:splat\n/gone/: /nowhere/\n/people/leave/: /\n',
    'content/people/page.css': 'p { background: url(paper.png) }\n',
    'public/site.css': '/* url(no.png) */\nbody {\n  background: url("images/none.png");\n}\n',
  })
  const { exitCode, findings } = await handbook.check()
  expect(exitCode).toBe(1)
  expect(findings).toEqual([
    'content/index.md:3:1  warning  link/redirected  /people/vacation/ has moved to /people/leave/ (write /people/leave/)',
    'content/index.md:3:32  error  link/page  there is no page at /old/plan/',
    'content/people/page.css:1:21  error  asset/missing  there is no file at /people/paper.png (put it where the stylesheet looks for it)',
    'content/redirects.yaml:3:1  error  redirect/dead  this redirect ends at /nowhere/, where there is no page and no file (let it lead to a page, or delete it)',
    "content/redirects.yaml:4:1  error  redirect/shadowed  at the redirect from '/people/leave/' stands content/people/leave.md, which readers get instead (delete the redirect, or move the other)",
    'public/site.css:3:20  error  asset/missing  there is no file at /images/none.png (put it where the stylesheet looks for it)',
  ])
})

test('--fix mends every address that has one sure answer, and a second run finds nothing left to mend', async () => {
  const page = [
    '# Team',
    '',
    'See [a](Leave.md#Sick-Days "title"), [b](/people/leave), [c][old], <https://handbook.example.com/book/people/leave>',
    'and <a class=\'x\' href="/People/Leave/?q=1">d</a>; ![e](../Images/Map.png) [f](/people/leave.mdx) [g](form).',
    '',
    '[old]: <../vacation/> (title)',
    '',
  ]
  const handbook = createHandbook(
    {
      'content/index.md': '# Home\n',
      'content/people/team.md': page.join('\r\n'),
      'content/people/leave.md': '# Leave\n\n## Sick days\n',
      'content/people/form.md': '# Form\n',
      'content/images/map.png': '',
      'content/redirects.yaml': "# moved\n/vacation/: '/time-off/' # in spring\n/time-off/: /people/leave/\n",
      'public/site.css': 'body { background: url(Images/map.png) }\n',
    },
    CONFIG,
  )
  await handbook.check('--fix')
  expect(textOf(handbook, 'content/people/team.md').split('\r\n')).toEqual([
    '# Team',
    '',
    'See [a](leave.md#sick-days "title"), [b](/people/leave/), [c][old], [https://handbook.example.com/book/people/leave](/people/leave/)',
    'and <a class=\'x\' href="/people/leave/?q=1">d</a>; ![e](../images/map.png) [f](/people/leave/) [g](form/).',
    '',
    '[old]: <leave/> (title)',
    '',
  ])
  expect(textOf(handbook, 'content/redirects.yaml')).toBe("# moved\n/vacation/: '/people/leave/' # in spring\n/time-off/: /people/leave/\n")
  expect(textOf(handbook, 'public/site.css')).toBe('body { background: url(images/map.png) }\n')
  const { findings } = await handbook.check()
  expect(findings.filter((line) => !line.includes('link/text') && !line.includes('image/alt'))).toEqual([])
})

test('a pattern is judged against the addresses of the base', async () => {
  const handbook = createHandbook({
    'content/index.md': '# Home\n',
    'content/new/a.md': '# A\n',
    'content/redirects.yaml': '/old/*: /new/:splat\n',
  })
  const urls = join(handbook.root, 'urls.json')
  writeFileSync(urls, JSON.stringify({ version: 1, urls: { '/': [], '/old/a/': [], '/old/b/': [] }, redirects: {}, assets: [] }))
  const { findings, errors } = await handbook.check('--base', urls)
  expect({ findings, errors }).toEqual({
    findings: [
      `content/redirects.yaml:1:1  error  redirect/dead  of the addresses at ${urls} that '/old/*' fits, one leads nowhere: /old/b/ → /new/b/ (give these a redirect of their own)`,
    ],
    errors: '',
  })
})
