import { expect, test } from 'vitest'
import { runHandbook } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree, writeTree } from '../../support/tree.ts'

/** The package looks for its program here alone, where this is set. */
const NO_PROGRAM = { NAPI_RS_NATIVE_LIBRARY_PATH: '/there/is/no/program.node' }

async function built(parser: string, env: Readonly<Record<string, string>> = {}) {
  const root = temporaryFolder()
  writeTree(root, {
    'handbook.config.ts': `export default { markdown: { parser: '${parser}' } }`,
    'content/index.md': '# Home\n\nWords with *emphasis* and https://example.com.\n',
  })
  const { exitCode, stderr } = await runHandbook(['build', '--root', root, '--no-search'], { env })
  return { exitCode, stderr, page: exitCode === 0 ? readTree(`${root}/dist`)['index.html'] : undefined }
}

test('a page is the same by each parser, and where there is no program for this machine', async () => {
  const remark = await built('remark')
  expect(remark.page).toContain('<em>emphasis</em>')
  for (const other of [await built('satteri'), await built('auto'), await built('auto', NO_PROGRAM)]) expect(other.page).toBe(remark.page)
})

test('a site that asks for the native parser in vain is told what to do', async () => {
  const { exitCode, stderr } = await built('satteri', NO_PROGRAM)
  expect(exitCode).toBe(2)
  expect(stderr).toContain(`markdown.parser is 'satteri'`)
  expect(stderr).toContain(`write markdown.parser: 'auto'`)
})
