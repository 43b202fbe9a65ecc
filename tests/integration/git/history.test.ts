import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { capturedTerminal } from '../../support/captured-terminal.ts'
import { createHandbook } from '../../support/create-handbook.ts'
import { createRepository } from '../../support/repository.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** The day on which a built page says that its content was changed last. */
function dayOf(html: string | undefined): string | undefined {
  return /Last changed\s*<time datetime="([^"]*)"/.exec(html ?? '')?.[1]
}

function page(title: string, reviewed: string): string {
  return `---\ntitle: ${title}\nreviewed: ${reviewed}\n---\n\nHow we do ${title}.\n`
}

test('a page tells when its content was changed, whatever moved, stamped or formatted it since', async () => {
  const handbook = createHandbook({ '.gitignore': 'dist/\n.dist.handbook/\n' })
  const { git, commitAt } = createRepository(handbook.root)
  // Both pages are written on 10 January. On 20 February `leave` is written to. On 1 March a sweep stamps both. On 2 March the folder
  // is renamed. On 3 March a formatter makes all line ends CRLF, and the entry page comes.
  commitAt('2025-01-10T00:00:00Z', { 'content/hr/leave.md': page('Leave', '2025-01-10'), 'content/hr/pay.md': page('Pay', '2025-01-10') })
  commitAt('2025-02-20T00:00:00Z', { 'content/hr/leave.md': `${page('Leave', '2025-01-10')}\nAsk first.\n` })
  commitAt('2025-03-01T00:00:00Z', {
    'content/hr/leave.md': `${page('Leave', '2025-03-01')}\nAsk first.\n`,
    'content/hr/pay.md': page('Pay', '2025-03-01'),
  })
  git('mv', 'content/hr', 'content/people')
  commitAt('2025-03-02T00:00:00Z')
  commitAt('2025-03-03T00:00:00Z', {
    'content/people/pay.md': page('Pay', '2025-03-01').replaceAll('\n', '\r\n'),
    'content/index.md': '# Lindenworks\n',
  })
  handbook.write({ 'content/new.md': '# New\n' })

  const { files } = await handbook.build()
  expect({
    leave: dayOf(files['people/leave/index.html']),
    pay: dayOf(files['people/pay/index.html']),
    index: dayOf(files['index.html']),
    new: dayOf(files['new/index.html']),
  }).toEqual({ leave: '2025-02-20', pay: '2025-01-10', index: '2025-03-03', new: undefined })
})

test('a build of a shallow clone says that it is one, and shows no day that it does not know', async () => {
  const origin = temporaryFolder()
  const { git, commitAt } = createRepository(origin)
  commitAt('2025-01-10T00:00:00Z', { 'content/index.md': '# Lindenworks\n' })
  commitAt('2025-02-20T00:00:00Z', { 'content/leave.md': '# Leave\n' })
  const clone = join(temporaryFolder(), 'clone')
  git('clone', '--quiet', '--depth', '1', `file://${origin}`, clone)
  const print = async (root: string): Promise<string> => {
    const terminal = capturedTerminal()
    await run(['build', '--root', root, '--out', join(root, 'dist')], terminal)
    return terminal.printed().stdout
  }
  expect(await print(clone)).toContain('This is a shallow clone, so when a page was changed')
  expect(await print(origin)).not.toContain('shallow')
})

test('what git says is kept where a folder is named, or where packages are installed, and nowhere else', async () => {
  const handbook = createHandbook({ 'content/index.md': '# Lindenworks\n', '.gitignore': 'dist/\n.dist.handbook/\nnode_modules/\n' })
  const { git, commitAt } = createRepository(handbook.root)
  commitAt('2025-01-10T00:00:00Z')
  await handbook.build()
  await handbook.check()
  expect(readdirSync(handbook.root)).not.toContain('node_modules')

  const cache = join(temporaryFolder(), 'cache')
  await handbook.build({ cache })
  expect(readdirSync(join(cache, 'history'))).toHaveLength(2)

  handbook.write({ 'node_modules/some/index.js': '' })
  const { files } = await handbook.build()
  expect(existsSync(join(handbook.root, 'node_modules/.cache/handbook/history'))).toBe(true)
  expect((await handbook.build()).files).toEqual(files)
  expect(dayOf(files['index.html'])).toBe('2025-01-10')
  expect(git('status', '--short')).toBe('')
})
