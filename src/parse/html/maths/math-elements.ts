import type { Element, ElementContent, Properties } from 'hast'
import { fromStyle } from './from-style.ts'

/** Elements of MathML Core, and `menclose`, which the stylesheet draws. */
const ELEMENTS = new Set(
  'math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'.split(
    ' ',
  ),
)

const ATTRIBUTES = new Set(
  'accent accentunder class columnalign columnlines columnspacing columnspan depth dir display displaystyle fence form frame height largeop linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowlines rowspacing rowspan rspace scriptlevel separator side stretchy symmetric voffset width'.split(
    ' ',
  ),
)

/** What of a formula goes on the page: elements and attributes of MathML, with classes in the place of styles. */
export function mathElements(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : []
    const children = mathElements(node.children)
    if (!ELEMENTS.has(node.tagName)) return children
    return [{ type: 'element', tagName: node.tagName, properties: propertiesOf(node), children }]
  })
}

function propertiesOf({ properties }: Element): Properties {
  const { style, className, ...others } = properties
  const kept = Object.fromEntries(Object.entries(others).filter(([name]) => ATTRIBUTES.has(name.toLowerCase())))
  const styled = typeof style === 'string' ? fromStyle(style) : { classes: [], attributes: {} }
  const classes = [...(Array.isArray(className) ? className : []), ...styled.classes]
  return { ...kept, ...styled.attributes, ...(classes.length === 0 ? {} : { className: classes }) }
}
