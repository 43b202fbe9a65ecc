import { expect, test } from 'vitest'
import type { Nodes } from 'mdast'
import type {} from 'mdast-util-directive'
import { readKramdown } from '../../../support/kramdown.ts'

const directives = { block: new Set(['note', 'card']), text: new Set(['badge']) }

/** The nodes of a text, each with its content in brackets; text with its words, directives with what their braces say. */
function outline(source: string): string {
  const { tree } = readKramdown(source, { directives })
  return tree.children.map(write).join(' ')
}

function write(node: Nodes): string {
  if (node.type === 'text') return JSON.stringify(node.value)
  const braces = 'attributes' in node && Object.keys(node.attributes ?? {}).length > 0 ? ` ${JSON.stringify(node.attributes)}` : ''
  const content = 'children' in node ? node.children.map(write).join(' ') : 'value' in node ? node.value : ''
  return `${nameOf(node)}${braces}(${content})`
}

function nameOf(node: Nodes): string {
  if (node.type === 'kramdownElement') return node.data.hName
  if (node.type === 'paragraph' && node.data?.directiveLabel) return 'label'
  return 'name' in node ? `${node.type} ${node.name}` : node.type
}

test.each([
  ['a box', ':::note\na\n:::', 'containerDirective note(paragraph("a"))'],
  ['a label', ':::note[a *b*]\nc\n:::', 'containerDirective note(label("a " emphasis("b")) paragraph("c"))'],
  ['an empty label', ':::note[]\n:::', 'containerDirective note(label())'],
  ['braces', ':::note{#i .c .d e=f g="h i" j}\n:::', 'containerDirective note {"id":"i","class":"c d","e":"f","g":"h i","j":""}()'],
  ['a closing line may be longer', ':::note\na\n:::::  \nb', 'containerDirective note(paragraph("a")) paragraph("b")'],
  [
    'a box in a box has fewer colons',
    '::::note\n:::card\na\n:::\nb\n::::\nc',
    'containerDirective note(containerDirective card(paragraph("a")) paragraph("b")) paragraph("c")',
  ],
  ['a box that nothing closes', ':::note\na\n\nb', 'containerDirective note(paragraph("a") paragraph("b"))'],
  ['a line', 'a\n::card[b]{c=d}\ne', 'paragraph("a") leafDirective card {"c":"d"}("b") paragraph("e")'],
  ['within text', 'a :badge[b *c*]{d} e', 'paragraph("a " textDirective badge {"d":""}("b " emphasis("c")) " e")'],
  ['one within another', ':badge[a :badge[b]]', 'paragraph(textDirective badge("a " textDirective badge("b")))'],
  ['in emphasis that has no end', '*a :badge[*b*]', 'paragraph("*a " textDirective badge(emphasis("b")))'],
  ['other names are text', ':::box\n::line\n:word[a]\n:::', 'paragraph(":::box\\n::line\\n:word[a]\\n:::")'],
  ['what is not written as a directive is text', ':badge a::badge[b] :::note a', 'paragraph(":badge a::badge[b] :::note a")'],
  ['so it is escaped', '\\:::note \\:badge[a]', 'paragraph(":::note :badge[a]")'],
  ['it ends a paragraph', 'a\n:::note\nb\n:::', 'paragraph("a") containerDirective note(paragraph("b"))'],
  ['it ends a quote', '> a\n:::note\n:::', 'blockquote(paragraph("a")) containerDirective note()'],
  ['it ends a list', '- a\n:::note\n:::', 'list(listItem(paragraph("a"))) containerDirective note()'],
  ['it ends code', '    a\n::card', 'code(a) leafDirective card()'],
  ['it is a boundary for tables', '| a |\n::card\n| b |', 'table(tbody(tr(td("a")))) leafDirective card() table(tbody(tr(td("b"))))'],
  [
    'in an item, with a list of its own',
    '- a\n  :::note\n  - b\n  :::\n  c',
    'list(listItem(paragraph("a") containerDirective note(list(listItem(paragraph("b")))) paragraph("c")))',
  ],
  ['in a quote', '> :::note\n> a\n> :::\n> b', 'blockquote(containerDirective note(paragraph("a")) paragraph("b"))'],
  ['in a description', 'a\n: :::note\n  b\n  :::', 'dl(dt("a") dd(containerDirective note(paragraph("b"))))'],
  ['as code', '```\n:::note\n```\n\n`:badge[a]`', 'code(:::note) paragraph(inlineCode(:badge[a]))'],
])('directives: %s', (_, source, expected) => {
  expect(outline(source)).toBe(expected)
})

test('an attribute list behind a directive is for its element', () => {
  const { tree } = readKramdown(':::note\n:::\n{: .a}\n\n:badge[b]{: .c}', { directives })
  expect(tree.children[0]).toMatchObject({ type: 'containerDirective', data: { hProperties: { className: ['a'] } } })
})

/** The source between the places of each directive and paragraph. */
function slicesOf(source: string): string[] {
  const { tree } = readKramdown(source, { directives })
  const slices: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type.endsWith('Directive') || node.type === 'paragraph')
      slices.push(source.slice(node.position?.start.offset, node.position?.end.offset))
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return slices
}

test('directives have their places in the page', () => {
  const slices = slicesOf('- a\n\n  :::note[b]\n  c :badge[d]{e}\n  :::\n')
  expect(slices).toEqual(['a', ':::note[b]\n  c :badge[d]{e}\n  :::', '[b]', 'c :badge[d]{e}', ':badge[d]{e}'])
})

test('a box that nothing closes ends with its content, or behind the end of the page', () => {
  expect(slicesOf('- :::note\n  a\n\nb')).toEqual([':::note\n  a', 'a', 'b'])
  expect(slicesOf(':::note\na\n')).toEqual([':::note\na\n', 'a'])
})

test('without names given, there are none', () => {
  expect(readKramdown(':::note\na :badge[b]\n:::').html).toBe('<p>:::note\na :badge[b]\n:::</p>')
})

test('boxes deeper than fifty are text', () => {
  const { tree } = readKramdown(':::note\n'.repeat(60), { directives })
  let depth = 0
  for (let node: Nodes | undefined = tree; node && 'children' in node; node = node.children[0])
    if (node.type === 'containerDirective') depth++
  expect(depth).toBe(50)
})
