import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { decodeSource } from '../../src/parse/decode.ts'
import { readFrontMatter } from '../../src/parse/front-matter/read-front-matter.ts'
import { areSameTrees, nativeParser, readerOfBoth } from '../support/front-ends.ts'

/** The content of a real handbook; it is not part of this repository. */
const CORPUS = join(
  process.env['HANDBOOK_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpora/gitlab-handbook', import.meta.url)),
  'content',
)
const WHY_SKIPPED = `there is no handbook at ${CORPUS}: name its folder in HANDBOOK_CORPUS`

test(
  'both parsers read each page of a real handbook alike, and the native one leaves few to the other',
  { timeout: 600_000 },
  async (context) => {
    context.skip(!existsSync(CORPUS), WHY_SKIPPED)
    const native = await nativeParser()
    const [withAddresses, without] = [readerOfBoth(native, true), readerOfBoth(native, false)]
    const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
    const unequal: string[] = []
    let [all, left] = [0, 0]
    for (const [index, file] of files.sort().entries()) {
      const { body } = readFrontMatter(decodeSource(readFileSync(join(CORPUS, file)), file).text, file)
      // Both ways to read addresses in text, in turn.
      const trees = (index % 2 === 0 ? withAddresses : without)(body)
      all += body.length
      if (!trees.native) left += body.length
      else if (!areSameTrees(trees.native, trees.remark)) unequal.push(file)
    }
    expect(files.length).toBeGreaterThan(1000)
    expect(unequal).toEqual([])
    expect(left / all).toBeLessThan(0.01)
  },
)
