// Which parser reads, how many threads help and what an earlier run has kept: none of it shows in what is built.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildVariant, differences, type BuiltVariant, type Source, type Variant } from '../../support/build-variant.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const REPOSITORY = resolve(import.meta.dirname, '../../..')
const SAMPLE: Source = { root: REPOSITORY, config: join(REPOSITORY, 'handbook.config.ts') }

/** The folder of a real handbook; it is not part of this repository. */
const CORPUS = process.env['HANDBOOK_CORPUS'] ?? resolve(REPOSITORY, '../shared/corpora/gitlab-handbook')

/** What all others are held against. */
const REFERENCE: Variant = { parser: 'remark', threads: 0 }

const OTHERS: readonly Variant[] = [
  { parser: 'remark', threads: 1 },
  { parser: 'remark', threads: 2 },
  { parser: 'satteri', threads: 0 },
  { parser: 'satteri', threads: 1 },
  { parser: 'satteri', threads: 2 },
]

/**
 * Builds from nothing, then from what that kept, to another folder and to the same; gives what is not as in the reference, which is nothing. What was
 * built is removed at once: it is much.
 */
async function differingFrom(reference: BuiltVariant, source: Source, variant: Variant, work: string): Promise<readonly string[]> {
  const folder = join(work, 'variant')
  mkdirSync(folder)
  const found: string[] = []
  for (const [run, out] of Object.entries({ cold: 'first', warm: 'second', again: 'second' })) {
    const built = await buildVariant(source, variant, join(folder, out), join(folder, 'cache'))
    const told = `${variant.parser}, ${String(variant.threads)} threads, ${run}`
    found.push(...differences(reference, built).map((difference) => `${told}: ${difference}`))
  }
  rmSync(folder, { recursive: true })
  return found
}

describe('the same bytes and findings', { timeout: 600_000 }, () => {
  test('of the sample', async () => {
    const work = temporaryFolder()
    const reference = await buildVariant(SAMPLE, REFERENCE, join(work, 'reference'), join(work, 'cache'))
    expect(reference.files.size).toBeGreaterThan(300)
    expect(reference.findings.length).toBeGreaterThan(10)
    for (const variant of OTHERS) expect(await differingFrom(reference, SAMPLE, variant, work)).toEqual([])
  })

  test('of a real handbook of 1,487 pages', async (context) => {
    context.skip(!existsSync(join(CORPUS, 'content')), `there is no handbook at ${CORPUS}: name its folder in HANDBOOK_CORPUS`)
    const work = temporaryFolder()
    symlinkSync(join(CORPUS, 'content'), join(work, 'content'))
    const source: Source = { root: work, config: join(work, 'usual.config.ts') }
    writeFileSync(source.config, "export default { markdown: { autolinks: false, html: 'trusted' } }\n")
    const reference = await buildVariant(source, { parser: 'remark', threads: 2 }, join(work, 'reference'), join(work, 'cache'))
    expect(reference.files.size).toBeGreaterThan(3000)
    for (const threads of [0, 2] as const) expect(await differingFrom(reference, source, { parser: 'satteri', threads }, work)).toEqual([])
  })
})
