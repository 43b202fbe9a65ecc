import { describe, expect, test } from 'vitest'
import { compile, type Compiled } from '../../support/compile.ts'

function withMaths(source: string): Promise<Compiled> {
  return compile(source, { markdown: { maths: true } })
}

/** The HTML without the TeX that it was made from. */
async function mathOf(source: string): Promise<string> {
  const { html, findings } = await withMaths(source)
  expect(findings).toEqual([])
  return html.replace(/ alttext="[^"]*"/g, '')
}

const X_ALONE =
  '<div class="math-scroll" data-generated="wrapper" role="group" tabindex="0" aria-label="Formula"><math display="block" class="tml-display"><mi>x</mi></math></div>'

test('a dollar is a dollar where formulas are off', async () => {
  const source = 'It is $x$ or $$y$$.\n\n$$\nz\n$$\n'
  const { html, page } = await compile(source)
  expect(html).toBe('<p>It is $x$ or $$y$$.</p>\n<p>$$\nz\n$$</p>')
  expect(page.features).toEqual([])
})

describe('a formula', () => {
  test('in the text is MathML, with its source for those who cannot see it', async () => {
    const { html, page } = await withMaths('So $a < b$.')
    expect(html).toBe('<p>So <math alttext="a < b"><mrow><mi>a</mi><mo>&#x3C;</mo><mi>b</mi></mrow></math>.</p>')
    expect(page.features).toEqual(['math'])
  })

  test.for(['$$\nx\n$$', '$$x$$', '```math\nx\n```'])('stands on a line of its own: %j', async (source) => {
    expect(await mathOf(source)).toBe(X_ALONE)
  })

  test('between double dollars among words is one of them, as in kramdown', async () => {
    expect(await mathOf('So $$x$$ it is.')).toBe('<p>So <math><mi>x</mi></math> it is.</p>')
  })

  test('may stand in a list, a quote, a heading, a link and a table', async () => {
    const html = await mathOf('# On $x$\n\n- $x$\n\n> $x$\n\n[$x$](https://a.example)\n\n| $x$ |\n|---|\n| b |\n')
    expect(html.match(/<math><mi>x<\/mi><\/math>/g)).toHaveLength(5)
  })

  test('stays whole beside HTML that is cleaned', async () => {
    expect(await mathOf('<b>Sum</b> $x$')).toBe('<p><b>Sum</b> <math><mi>x</mi></math></p>')
  })
})

describe('a dollar that is none of a pair stays', () => {
  test.for(['It costs $5 and $6.', 'US$ 5, A$ 6, $5/$6', 'Set $HOME and $PATH.', 'A lone $ sign', '$ x $', 'From $10(min)$20', 'a$\\,$5'])(
    '%s',
    async (source) => {
      const { html } = await withMaths(source)
      expect(html).not.toContain('<math')
      expect(html).toContain('$')
    },
  )

  test('and so does one with a backslash, and one in code', async () => {
    expect(await mathOf('\\$5 is $x$, `$x$` is code')).toBe('<p>$5 is <math><mi>x</mi></math>, <code>$x$</code> is code</p>')
  })
})

describe('styles, which the policy of pages forbids, become attributes and classes', () => {
  test.for([
    ['\\textcolor{red}{x}', '<mi mathcolor="#ff0000">x</mi>'],
    ['\\boxed{x}', 'class="math-box"'],
    ['\\begin{array}{|c}x\\end{array}', 'math-line-left"'],
    ['\\begin{pmatrix}x&y\\end{pmatrix}', '<mtd class="math-flush-left">'],
  ] as const)('%s', async ([tex, shown]) => {
    const html = await mathOf(`$${tex}$`)
    expect(html).toContain(shown)
    expect(html).not.toContain(' style=')
  })
})

describe('a formula that cannot be read is told, and its source is shown', () => {
  test.for([
    ['\\frac{a}', "unexpected end of input in a macro argument, expected '}'"],
    ['\\frobnicate', 'unsupported function name: \\frobnicate'],
    ['\\href{javascript:alert(1)}{x}', 'unsupported function name: \\href'],
    ['\\includegraphics{https://a.example/x.png}', 'function "\\includegraphics" is not trusted'],
    ['\\class{a}{x}', 'function "\\class" is not trusted'],
    ['\\style{color:red}{x}', 'function "\\style" is not trusted'],
    ['\\def\\a{\\a\\a}\\a', 'too many expansions: infinite loop or need to increase maxExpand setting'],
    ['\\bordermatrix{a&b\\cr}', 'invalid array length'],
    ['\\ref{x}', 'it has nothing to show'],
  ] as const)('%s', async ([tex, reason]) => {
    const { html, findings } = await withMaths(`See $${tex}$.`)
    expect(html).toBe(`<p>See <code class="math-inline">${tex.replaceAll('&', '&#x26;')}</code>.</p>`)
    expect(findings).toEqual([
      `1:5  warning  math/invalid  this formula cannot be read, so readers see its source: ${reason} (mend the TeX; a dollar that is no formula is written \\$)`,
    ])
  })

  test('and so are dollars that are never closed', async () => {
    const { findings } = await withMaths('Text\n\n$$\nx\n\nMore')
    expect(findings).toEqual([
      '3:1  warning  math/invalid  these dollars are never closed, so all that follows is read as a formula (end the formula with a line of $$)',
    ])
  })
})

test('one formula defines nothing for another', async () => {
  const { findings } = await withMaths('$\\gdef\\mine{x}\\mine$ and $\\mine$')
  expect(findings).toEqual([expect.stringContaining('1:26  warning  math/invalid')])
})

test('an anchor, a link or a script never comes out of a formula', async () => {
  const { html, page } = await withMaths('$\\label{a} x \\text{<script>alert(1)</script><a href="javascript:x">b</a>}$')
  expect(html.replace(/ alttext="[^"]*"/g, '')).not.toMatch(/<(?:script|a)\b/)
  expect(page.anchors).toEqual([])
})
