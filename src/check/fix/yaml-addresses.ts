import { isNode, isScalar, parseDocument, visit, type Scalar } from 'yaml'
import type { AddressForm, WrittenAddress } from './address-forms.ts'
import type { Range } from './text-places.ts'

const FORMS: Readonly<Record<string, AddressForm>> = {
  PLAIN: 'plain-scalar',
  QUOTE_DOUBLE: 'double-quoted-scalar',
  QUOTE_SINGLE: 'single-quoted-scalar',
}

/**
 * The texts in a range of YAML. A range that begins with a key takes in the value of it too, since findings name the key.
 * `yaml` is the range of the whole document. None where that is not YAML.
 */
export function yamlAddresses(text: string, yaml: Range, range: Range): readonly WrittenAddress[] {
  const document = parseDocument(text.slice(yaml.start, yaml.end), { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  if (document.errors.length > 0) return []
  const [from, to] = [range.start - yaml.start, range.end - yaml.start]
  let end = to
  const scalars: Scalar[] = []
  visit(document, {
    Pair: (_, { key, value }) => {
      if (startOf(key) === from) end = Math.max(end, endOf(value))
    },
    Scalar: (_, scalar) => {
      scalars.push(scalar)
    },
  })
  return scalars.flatMap((scalar) => {
    const form = FORMS[scalar.type ?? '']
    if (!form || !scalar.range || typeof scalar.value !== 'string') return []
    const [start, valueEnd] = scalar.range
    if (start < from || valueEnd > end || start === valueEnd) return []
    return [{ start: start + yaml.start, end: valueEnd + yaml.start, form, value: scalar.value }]
  })
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) ? node.range?.[0] : undefined
}

function endOf(node: unknown): number {
  return isNode(node) ? (node.range?.[1] ?? 0) : 0
}
