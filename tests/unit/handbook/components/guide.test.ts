// The guide's tables of attributes are those of the components, and its examples are as they should be.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { BUILT_IN_COMPONENTS } from '../../../../src/handbook/components/index.ts'
import { createHandbook } from '../../../support/create-handbook.ts'

const GUIDE = readFileSync(resolve(import.meta.dirname, '../../../../content/guide/components.md'), 'utf8')

test.for([...BUILT_IN_COMPONENTS])('the attributes of %s', ([name, { attributes }]) => {
  const section = GUIDE.split(/^##+ /m).find((text) => text.startsWith(`\`${name}\``)) ?? ''
  const rows = [...section.matchAll(/^\| (\*\*)?`(\w+)`/gm)].map(([, bold, key]) => ({ key, isRequired: bold !== undefined }))
  const missing = new Set(attributes.safeParse({}).error?.issues.map(({ path }) => path[0]))
  expect(rows).toEqual(Object.keys(attributes.shape).map((key) => ({ key, isRequired: missing.has(key) })))
  expect(section).toMatch(new RegExp(`:${name}(?:\\{|\\[|\\n)`))
})

test('the examples', async () => {
  const files = [...GUIDE.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(([, path = '', text = '']) => [path, text] as const)
  const { findings, files: site } = await createHandbook(Object.fromEntries(files)).build()
  expect(findings).toEqual([])
  expect(site['hello/index.html']).toContain('<p class="hello">Hana Sakamoto says hello.</p>')
})
