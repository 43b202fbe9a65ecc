// The guide's tables of keys are those of the kinds.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { BUILT_IN_KINDS } from '../../../../src/handbook/data/built-in-kinds.ts'
import { dataFileSchema } from '../../../../src/handbook/data/json-schema.ts'

const GUIDE = readFileSync(resolve(import.meta.dirname, '../../../../content/guide/data.md'), 'utf8')

test.for(BUILT_IN_KINDS.map((kind) => [kind.name, kind] as const))('%s', ([name, kind]) => {
  const section = GUIDE.split(/^##+ /m).find((text) => text.startsWith(`\`${name}.yaml\``)) ?? ''
  const rows = [...section.matchAll(/^\| (\*\*)?`(\w+)`/gm)].map(([, bold, key]) => ({ key, isRequired: bold !== undefined }))
  const schema = dataFileSchema(kind)
  const { required = [] } = (schema['items'] ?? schema['additionalProperties']) as { readonly required?: readonly string[] }
  expect(rows).toEqual(kind.keys.map((key) => ({ key, isRequired: required.includes(key) })))
})
