import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified, type Processor } from 'unified'
import { alerts } from '../dialect/alerts.ts'
import { directives } from '../dialect/directives/directives.ts'
import { gfm } from '../dialect/gfm.ts'
import { contentsList } from '../dialect/headings/contents-list.ts'
import { headingIds } from '../dialect/headings/heading-ids.ts'
import { kramdownFamily } from '../dialect/kramdown-family.ts'
import { placeholders } from '../dialect/placeholders.ts'
import { reservedAttributes } from '../dialect/reserved-attributes.ts'
import { spacedLinks } from '../dialect/spaced-links.ts'
import { smartPunctuation } from '../dialect/smart-punctuation.ts'
import type { ComponentForms } from '../model/component.ts'
import type { Config } from '../model/config.ts'
import { componentSlots } from './components/component-slots.ts'
import { backHalf } from './html/back-half.ts'
import { unwrapBareWords } from './html/bare-words.ts'
import { cleanHtml } from './html/clean.ts'
import { codeHandler } from './html/code.ts'
import { highlightCode } from './html/highlight.ts'
import { parseRawHtml } from './html/raw.ts'
import { markdownFacts } from './markdown-facts/markdown-facts.ts'

/** The words that footnotes need, by language. */
const FOOTNOTE_WORDS: Readonly<Record<string, { readonly label: string; readonly back: string }>> = {
  en: { label: 'Footnotes', back: 'Back to reference' },
  ja: { label: '脚注', back: '本文へ戻る' },
}

/** A processor from Markdown, by mdast and hast, to HTML. */
export type Pipeline = Processor<MdastRoot, MdastRoot, HastRoot, HastRoot, string>

/** The whole way of a page from Markdown to HTML, a step a line. The last step leaves slots and facts in the file's data. */
export function createPipeline(config: Config, lang: string, components: ComponentForms): Pipeline {
  const { markdown } = config
  const clean = markdown.html === 'clean'
  const words = FOOTNOTE_WORDS[lang.slice(0, 2)] ?? FOOTNOTE_WORDS['en']
  return unified()
    .use(remarkParse)
    .use(gfm, { autolinks: markdown.autolinks })
    .use(directives, components)
    .use(kramdownFamily)
    .use(spacedLinks)
    .use(markdownFacts, { terms: Object.keys(config.check.terms) })
    .use(reservedAttributes)
    .use(clean ? [placeholders] : [])
    .use(headingIds)
    .use(contentsList)
    .use(alerts, { lang })
    .use(markdown.smartPunctuation ? [smartPunctuation] : [])
    .use(componentSlots, components)
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: words?.label ?? '',
      footnoteLabelProperties: { className: ['sr-only'], dataGenerated: 'label' },
      footnoteBackLabel: words?.back ?? '',
      handlers: { code: codeHandler },
    })
    .use(unwrapBareWords)
    .use(parseRawHtml)
    .use(clean ? [[cleanHtml, { frameHosts: config.frameHosts }]] : [])
    .use(highlightCode)
    .use(backHalf(config, lang))
    .use(rehypeStringify)
    .freeze()
}
