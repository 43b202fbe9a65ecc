import type { Root as HastRoot } from 'hast'
import type { Code, Root } from 'mdast'
import type { InlineMath, Math } from 'mdast-util-math'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import type { CodeConverters } from './to-hast/conversion.ts'
import { footnoteWords } from './to-hast/footnote-words.ts'
import { toHast, type ToHastOptions } from './to-hast/to-hast.ts'
import { writeHtml } from './write/write-html.ts'

/** Whether a step is done by the library that is its reference: so it is where remark is to read a site. */
export interface ByLibraries {
  readonly byLibraries: boolean
}

/** From Markdown to HTML: by `toHast`, or by remark-rehype, whose output that has. That knows no lists that are loose in part, as kramdown's are. */
export function markdownToHtml({
  byLibraries,
  lang,
  dialect,
  ...converters
}: ToHastOptions & ByLibraries): (tree: Root, file: VFile) => HastRoot {
  return byLibraries && dialect === 'gfm' ? remarkRehypeFor(lang, converters) : toHast({ lang, dialect, ...converters })
}

function remarkRehypeFor(lang: string, { code, maths }: CodeConverters): (tree: Root, file: VFile) => HastRoot {
  const words = footnoteWords(lang)
  const formula = maths && ((_state: unknown, node: Math | InlineMath) => maths(node))
  return remarkRehype({
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: words.label,
    footnoteLabelProperties: { className: ['sr-only'], dataGenerated: 'label' },
    footnoteBackLabel: words.back,
    handlers: { code: (_state: unknown, node: Code) => code(node), ...(formula && { math: formula, inlineMath: formula }) },
  })
}

/** From HTML to text: by `writeHtml`, or by rehype-stringify, whose output that has. */
// eslint-disable-next-line func-style -- only the type of a plugin says what its compiler takes and gives
export const htmlToText: Plugin<[ByLibraries], HastRoot, string> = function ({ byLibraries }) {
  if (byLibraries) rehypeStringify.call(this)
  else writeHtml.call(this)
}
