import type { Element, ElementContent, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { toString } from 'hast-util-to-string'
import type * as TemmlModule from 'temml'
import type { VFile } from 'vfile'
import { tell } from '../../../dialect/messages.ts'
import { SKIP, visit } from '../../../dialect/walk.ts'
import { DISPLAY_CLASS, INLINE_CLASS } from './converters.ts'
import { mathElements } from './math-elements.ts'

type Temml = Pick<typeof TemmlModule, 'renderToString'>

/** What a screen reader calls the region that a formula scrolls in. */
const WORDS: Readonly<Record<string, string>> = { en: 'Formula', ja: '数式' }

/** The largest size that a formula may name, in em and in points: none covers the page. */
const MOST: [number, number] = [50, 500]

/** Turns the formulas of a page into MathML. The library is loaded only for a page that has one. One that it cannot read stays as written. */
export function renderMaths(options: { readonly lang: string }) {
  const label = WORDS[options.lang.slice(0, 2)] ?? WORDS['en'] ?? ''
  return async (tree: Root, file: VFile): Promise<void> => {
    const found: { element: Element; replace: (by: ElementContent) => void }[] = []
    visit(tree, 'element', (element, index, parent) => {
      const source = sourceIn(element)
      if (!source) return undefined
      found.push({
        element: source,
        replace: (by) => {
          parent.children[index] = by
        },
      })
      return SKIP
    })
    if (found.length === 0) return
    const { default: temml } = await import('temml')
    for (const { element, replace } of found) {
      const isDisplay = hasClass(element, DISPLAY_CLASS)
      const math = render(temml, toString(element), isDisplay, (reason) => {
        tellInvalid(file, element, reason)
      })
      if (math) replace(isDisplay ? scrollRegion(math, label) : math)
    }
  }
}

/** The source of a formula: an element, or the only one in a block. */
function sourceIn(element: Element): Element | undefined {
  const [only] = element.children
  if (element.tagName === 'pre') return only?.type === 'element' && hasClass(only, DISPLAY_CLASS) ? only : undefined
  return hasClass(element, INLINE_CLASS) ? element : undefined
}

function hasClass({ tagName, properties: { className } }: Element, name: string): boolean {
  return tagName === 'code' && Array.isArray(className) && className.includes(name)
}

function render(temml: Temml, tex: string, displayMode: boolean, fail: (reason: string) => void): Element | undefined {
  try {
    const markup = temml.renderToString(tex, { displayMode, throwOnError: true, trust: false, maxSize: MOST })
    const tree = raw({ type: 'root', children: [{ type: 'raw', value: markup }] })
    const [math] = mathElements(tree.type === 'root' ? tree.children.filter((node) => node.type !== 'doctype') : [])
    if (math?.type === 'element' && math.tagName === 'math') {
      math.properties['alttext'] = tex.trim()
      return math
    }
    fail('it has nothing to show')
  } catch (error) {
    fail(error instanceof Error ? reasonOf(error.message) : String(error))
  }
  return undefined
}

/** The message without the copy of the formula, in which marks stand below letters. */
function reasonOf(message: string): string {
  return message
    .replace(/ at (?:position \d+|end of input): [^]*$/, '')
    .trim()
    .replace(/^./, (first) => first.toLowerCase())
}

function tellInvalid(file: VFile, element: Element, reason: string): void {
  tell(file, {
    rule: 'math/invalid',
    severity: 'warning',
    message: `this formula cannot be read, so readers see its source: ${reason}`,
    hint: 'mend the TeX; a dollar that is no formula is written \\$',
    at: element.position?.start,
  })
}

/** A long formula scrolls by itself. */
function scrollRegion(math: Element, label: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['math-scroll'], dataGenerated: 'wrapper', role: 'group', tabIndex: 0, ariaLabel: label },
    children: [math],
  }
}
