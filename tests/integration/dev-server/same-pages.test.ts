// What `dev` shows is what `build` writes: every file of the sample, the preview's own script apart.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { startDev } from '../../support/dev-command.ts'
import { runHandbook } from '../../support/run-command.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { readTree } from '../../support/tree.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const SCRIPT = /<script src="\/_handbook\/dev\.js"[^>]*><\/script>/g

test('every file of the sample is the same, byte for byte', async () => {
  const out = join(temporaryFolder(), 'dist')
  expect(await runHandbook(['build', '--root', ROOT, '--out', out])).toMatchObject({ exitCode: 0 })
  const dev = await startDev(ROOT)
  await dev.untilPrinted(/finding|error|warning/)
  const files = Object.keys(readTree(out))
  const others: string[] = []
  for (const file of files) {
    const address = new URL(
      file
        .replace(/(^|\/)index\.html$/, '$1')
        .split('/')
        .map(encodeURIComponent)
        .join('/'),
      dev.address,
    )
    const response = await fetch(address, { redirect: 'manual' })
    const built = readFileSync(join(out, file))
    // Browsers cannot be led on by a file; a server can lead them on.
    if (response.status === 302 && built.toString().includes('http-equiv="refresh"')) continue
    const shown = Buffer.from(await response.arrayBuffer())
    const withoutScript = file.endsWith('.html') ? Buffer.from(shown.toString().replace(SCRIPT, '')) : shown
    if (!withoutScript.equals(built)) others.push(`${file}: ${String(response.status)}`)
  }
  expect(others).toEqual([])
  expect(files.length).toBeGreaterThan(200)
})
