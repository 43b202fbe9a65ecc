import { describe, expect, test } from 'vitest'
import { htmlFrom } from '../../support/compile.ts'

/** A block of code with an info string, as HTML. */
function block(info: string, ...lines: readonly string[]): Promise<string> {
  return htmlFrom([`\`\`\`${info}`, ...lines, '```'].join('\n'))
}

describe('a title', () => {
  test.for([
    ['ts title="src/a b.ts"', 'data-title="src/a b.ts"'],
    [`ts title='How it was' {9}`, 'data-title="How it was"'],
    ['ts src/a.ts', 'data-file="src/a.ts"'],
    ['mermaid title="How a request travels"', 'data-title="How a request travels" class="mermaid"'],
  ] as const)('%s', async ([info, attributes]) => {
    expect(await block(info, 'x')).toContain(`<pre ${attributes}>`)
  })
})

describe('marked lines', () => {
  test('stand in an element each, with the line feed; other lines stay as they are', async () => {
    expect(await block('text {1,3-4}', 'one', 'two', 'three', '', 'five')).toBe(
      '<pre data-lines="marked"><code class="language-text">' +
        '<mark class="code-line">one\n</mark>two\n<mark class="code-line">three\n</mark><mark class="code-line">\n</mark>five\n</code></pre>',
    )
  })

  test('may be put in and taken out', async () => {
    expect(await block('text del={1} ins={2}', 'old', 'new')).toContain(
      '<del class="code-line">old\n</del><ins class="code-line">new\n</ins>',
    )
  })

  test('keep their colours, also of a text that goes over several lines', async () => {
    const html = await block('js{2}', 'const a = `x', 'y`')
    expect(html).toContain('<span class="hljs-string">`x\n</span><mark class="code-line"><span class="hljs-string">y`</span>\n</mark>')
  })

  test('may be numbered', async () => {
    expect(await block('text showLineNumbers {2}', 'a', 'b')).toBe(
      '<pre data-lines="numbered"><code class="language-text"><span class="code-line">a\n</span><mark class="code-line">b\n</mark></code></pre>',
    )
  })

  test('that the block does not have are no lines', async () => {
    expect(await block('text {7-999999999}', 'a')).toBe('<pre><code class="language-text">a\n</code></pre>')
  })
})

test('what is for another tool is left alone', async () => {
  const plain = await block('text', 'a')
  for (const info of ['text foo=bar', 'text {a}', 'text title=x', 'text {.numberLines}', 'text caption="{1}"', 'text hl_lines="1 3"'])
    expect(await block(info, 'a')).toBe(plain)
})

test('an option that an attribute of HTML forges marks code, and nothing else', async () => {
  const html = await htmlFrom('<pre data-code-lines="mark=1 x"><code>a\nb\n</code></pre>\n')
  expect(html).toBe('<pre data-lines="marked"><code><mark class="code-line">a\n</mark>b\n</code></pre>')
})
