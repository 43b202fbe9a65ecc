// Brings HTML into a form in which equal pages are equal strings: white space, the order of attributes and how formulas are marked do not count.
import { normalizeUri } from 'micromark-util-sanitize-uri'
import { parseFragment } from 'parse5'

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 head header hgroup hr html iframe legend li link main map menu nav noscript object ol optgroup p pre script section style summary ' +
    'table tbody td tfoot th thead title tr ul video'
  ).split(' '),
)

/** The HTML as lines: a tag, a text or a comment each. */
export function normalize(html) {
  const lines = []
  for (const child of parseFragment(html).childNodes) write(child, lines, false)
  const out = []
  let text = ''
  const flush = () => {
    // White space at the end of a block does not count, even if elements end behind it, or a line does.
    const squeezed = text
      .replace(/[ \t\r\n\f\v]+/g, ' ')
      .trim()
      .replace(/ (?=<br>|(?:<\/[^>]+>)+$)/g, '')
      .trim()
    if (squeezed !== '') out.push(squeezed)
    text = ''
  }
  for (const { kind, value } of lines) {
    if (kind === 'inline') text += value
    else {
      flush()
      out.push(value)
    }
  }
  flush()
  return out.join('\n')
}

/** Elements in whose content browsers see no character references, so that escaping it once more or less changes nothing. */
const RAW = new Set(['iframe', 'noembed', 'noframes', 'noscript', 'plaintext', 'script', 'style', 'xmp'])

function write(node, lines, isVerbatim) {
  if (node.nodeName === '#text') {
    const value = valueOf(node)
    lines.push(isVerbatim ? { kind: 'block', value: JSON.stringify(value.replace(/\n+$/, '')) } : { kind: 'inline', value })
    return
  }
  if (node.nodeName === '#comment') {
    lines.push({ kind: 'inline', value: `<!--${node.data.replace(/\s+/g, ' ')}-->` })
    return
  }
  if (!node.tagName) return
  const maths = mathsOf(node)
  if (maths) {
    lines.push(maths)
    return
  }
  const kind = BLOCKS.has(node.tagName) ? 'block' : 'inline'
  lines.push({ kind, value: `<${node.tagName}${attributes(node)}>` })
  const children = node.nodeName === 'template' ? node.content.childNodes : node.childNodes
  for (const child of children) write(child, lines, isVerbatim || (node.tagName === 'pre' && children[0]?.tagName === 'code'))
  lines.push({ kind, value: `</${node.tagName}>` })
}

function mathsOf(node) {
  const classes = classesOf(node)
  const code = node.tagName === 'pre' ? node.childNodes[0] : undefined
  if (code && classesOf(code).includes('math-display')) return { kind: 'block', value: `$$ ${squeeze(text(code))} $$` }
  if (node.tagName === 'code' && classes.includes('math-inline')) return { kind: 'inline', value: ` $ ${squeeze(text(node))} $ ` }
  if (!classes.includes('kdmath')) return undefined
  if (node.tagName === 'div') return { kind: 'block', value: `$$ ${squeeze(text(node).replace(/^\$\$\n?|\n?\$\$$/g, ''))} $$` }
  return { kind: 'inline', value: ` $ ${squeeze(text(node).replace(/^\$|\$$/g, ''))} $ ` }
}

function attributes(node) {
  const pairs = []
  for (const { name, value } of node.attrs) {
    if (name === 'style' && /^\s*text-align: (left|right|center)$/.test(value)) pairs.push(` align="${value.trim().slice(12)}"`)
    else if (name === 'href' || name === 'src') pairs.push(` ${name}="${address(value)}"`)
    else if (name === 'class' || name === 'rel') pairs.push(` ${name}="${value.trim().split(/\s+/).join(' ')}"`)
    else if (
      /^(checked|disabled|hidden|controls|open|allowfullscreen|async|defer|multiple|selected|readonly|required|autoplay|loop|muted)$/.test(
        name,
      )
    )
      pairs.push(` ${name}`)
    else pairs.push(` ${name}="${squeeze(value)}"`)
  }
  return pairs
    .filter((pair) => pair !== ' class=""')
    .sort()
    .join('')
}

/** Addresses may be escaped or not. */
function address(value) {
  return normalizeUri(value.replace(/(?:%0A|%09|[ \t\r\n\f\v])+/g, ' ').trim()).replace(/(?:%20)+/g, '%20')
}

function classesOf(node) {
  return (node.attrs?.find(({ name }) => name === 'class')?.value ?? '').split(/\s+/)
}

function text(node) {
  return node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(text).join('')
}

function squeeze(value) {
  return value.replace(/[ \t\r\n\f\v]+/g, ' ').trim()
}

/** Text that looks like HTML counts as HTML. */
function valueOf({ value, parentNode }) {
  if (!RAW.has(parentNode.tagName) && parentNode.tagName !== 'textarea') return value.replaceAll('\0', '')
  return normalize(unescape(value).replace(/<\/?(?=iframe|textarea|script|style|noscript)/g, '‹'))
}

function unescape(value) {
  return value
    .replace(/&(?:lt|#x3c);/gi, '<')
    .replace(/&(?:gt|#x3e);/gi, '>')
    .replace(/&(?:quot|#x22);/gi, '"')
    .replace(/&(?:amp|#x26);/gi, '&')
}
