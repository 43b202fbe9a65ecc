import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import { unified, type Processor } from 'unified'
import { alerts } from '../dialect/alerts.ts'
import { callouts } from '../dialect/directives/callouts.ts'
import { contentsList } from '../dialect/headings/contents-list.ts'
import { headingIds } from '../dialect/headings/heading-ids.ts'
import { placeholders } from '../dialect/placeholders.ts'
import { reservedAttributes } from '../dialect/reserved-attributes.ts'
import { smartPunctuation } from '../dialect/smart-punctuation.ts'
import type { ComponentForms } from '../model/component.ts'
import type { CompileConfig } from '../model/config.ts'
import { componentSlots } from './components/component-slots.ts'
import { frontHalf } from './front-half.ts'
import { backHalf } from './html/back-half.ts'
import { unwrapBareWords } from './html/bare-words.ts'
import { htmlToText, markdownToHtml } from './html/by-libraries.ts'
import { cleanHtml } from './html/clean.ts'
import { convertCode } from './html/code.ts'
import { highlightCode } from './html/highlight.ts'
import { markLines } from './html/mark-lines.ts'
import { MATHS_CONVERTERS } from './html/maths/converters.ts'
import { renderMaths } from './html/maths/render-maths.ts'
import { parseRawHtml } from './html/raw/parse-raw-html.ts'
import type { Includables } from './includes/includable.ts'
import { includeFiles } from './includes/include-files.ts'
import type { Withhold } from './internal/withhold.ts'
import { takenHeadings } from './kramdown/taken-headings.ts'
import { tellWarnings } from './kramdown/tell-warnings.ts'
import { markdownFacts, type FactsOptions } from './markdown-facts/markdown-facts.ts'
import { reader, type ReadingOptions } from './reader.ts'

/** A processor from Markdown, by mdast and hast, to HTML. */
export type Pipeline = Processor<MdastRoot, MdastRoot, HastRoot, HastRoot, string>

/** What pages may take in, and what takes out of it what is for inside. */
export interface OtherFiles {
  readonly includable: Includables
  readonly withhold: Withhold
  /** How they and the page itself are read. */
  readonly reading: ReadingOptions
}

/** The whole way of a page from Markdown to HTML, a step a line. The last step leaves slots and facts in the file's data. */
export function createPipeline(config: CompileConfig, lang: string, components: ComponentForms, files: OtherFiles): Pipeline {
  const { markdown } = config
  const { dialect } = files.reading
  const first = frontHalf(config, lang, components, dialect)
  const clean = markdown.html === 'clean'
  const byLibraries = markdown.parser === 'remark'
  const isKramdown = dialect === 'kramdown'
  const facts = { terms: Object.keys(config.check.terms), holds: isKramdown ? 'last' : 'first' } satisfies FactsOptions
  return unified()
    .use(reader, files.reading)
    .use(first)
    .use(includeFiles, { ...files, frontHalf: first, ...facts })
    .use(markdownFacts, facts)
    .use(isKramdown ? [tellWarnings] : [])
    .use(reservedAttributes)
    .use(clean ? [placeholders] : [])
    .use(isKramdown ? [[takenHeadings, markdown.kramdown]] : [headingIds, contentsList])
    .use(alerts, { lang })
    .use(callouts, { lang })
    .use(markdown.smartPunctuation && !isKramdown ? [smartPunctuation] : [])
    .use(componentSlots, components)
    .use(markdownToHtml, { lang, byLibraries, dialect, ...(markdown.maths ? MATHS_CONVERTERS : { code: convertCode }) })
    .use(unwrapBareWords)
    .use(parseRawHtml)
    .use(clean ? [[cleanHtml, { frameHosts: config.frameHosts }]] : [])
    .use(markdown.maths ? [[renderMaths, { lang }]] : [])
    .use(highlightCode)
    .use(markLines)
    .use(backHalf(config, lang))
    .use(htmlToText, { byLibraries })
    .freeze()
}
