import { VFile } from 'vfile'
import { INCLUDE } from '../dialect/directives/forms.ts'
import type { ComponentForms } from '../model/component.ts'
import type { ComponentSlot } from '../model/component-slot.ts'
import type { CompileConfig, Dialect } from '../model/config.ts'
import type { FrontMatter } from '../model/front-matter.ts'
import { BLANK_TEXT, NO_MARKDOWN_FACTS, type Disable, type MarkdownFacts, type Page, type SourceFile } from '../model/page.ts'
import { SLOT_MARK, type LinkSlot } from '../model/slots.ts'
import type { OpenSlot } from './components/component-slots.ts'
import { decodeSource } from './decode.ts'
import { toDiagnostic } from './diagnostics.ts'
import { dialectOf } from './dialect-of.ts'
import type { NativeParser } from './front-end/native-parser.ts'
import { readFrontMatter } from './front-matter/read-front-matter.ts'
import type { PageFacts } from './html/facts.ts'
import { includables } from './includes/includable.ts'
import { NOTHING_TAKEN, withTaken, type Taken } from './includes/taken.ts'
import { createWithholder, type Withheld, type Withhold } from './internal/withhold.ts'
import { createPipeline, type Pipeline } from './pipeline.ts'
import { titleFromPath } from './title-from-path.ts'

/**
 * A compiler for the pages of a site: source file in, page out. Takes how the site's components are written. A page depends on its own source and the configuration alone, never
 * on another page. No input makes it throw: what is wrong with a page is among its diagnostics.
 */
export function createCompiler(
  config: CompileConfig,
  components: ComponentForms = new Map(),
  included: readonly SourceFile[] = [],
  native?: NativeParser,
): (file: SourceFile) => Promise<Page> {
  const includable = includables(included)
  const ways = new Map<string, Way>()
  const wayFor = (dialect: Dialect, lang: string): Way => {
    const name = `${dialect} ${lang}`
    const known = ways.get(name)
    if (known) return known
    const reading = { dialect, markdown: config.markdown, components, native }
    const withhold = config.audience === 'public' ? createWithholder(reading) : withholdNothing
    const way = { withhold, pipeline: createPipeline(config, lang, components, { includable, withhold, reading }) }
    ways.set(name, way)
    return way
  }
  return async (source) => {
    const decoded = decodeSource(source.bytes, source.file)
    const { frontMatter, body, disables, diagnostics } = readFrontMatter(decoded.text, source.file)
    const file = new VFile({ path: source.file, data: { sourcePath: source.path } })
    let shownSource = withholdNothing(config.audience === 'public' ? '' : body)
    let html: string
    try {
      const { withhold, pipeline } = wayFor(dialectOf(source.path, frontMatter, config.markdown), frontMatter.lang ?? config.lang)
      shownSource = withhold(body)
      file.value = shownSource.text
      html = await runPipeline(pipeline, file)
    } catch (error) {
      return emptyPage(source, frontMatter, shownSource, disables, [...decoded.diagnostics, ...diagnostics, crash(source.file, error)])
    }
    const taken = (file.data['taken'] as Taken | undefined) ?? NOTHING_TAKEN
    const { before, ...shown } = file.data['facts'] as PageFacts
    const markdown = withoutBlankEdges(withoutIncludes(shownSource.markdown, taken.hidden))
    return {
      path: source.path,
      frontMatter,
      title: frontMatter.title ?? shown.headings.find((heading) => heading.depth === 1)?.text ?? titleFromPath(source.path),
      ...shown,
      slots: file.data['slots'] as LinkSlot[],
      html: html.split(SLOT_MARK),
      components: closeSlots(file.data['components'] as readonly OpenSlot[], before),
      facts: withDisables(withTaken(file.data['markdownFacts'] as MarkdownFacts, taken), disables),
      markdown,
      markdownLength: markdown.length,
      withheld: [...shownSource.words, ...taken.words],
      includes: taken.files,
      diagnostics: [...decoded.diagnostics, ...diagnostics, ...file.messages.map((message) => toDiagnostic(message, source.file))],
    }
  }
}

/** The way of the pages that are of one dialect and one language. */
interface Way {
  readonly withhold: Withhold
  readonly pipeline: Pipeline
}

/** A page on a site for inside, which holds all. */
function withholdNothing(text: string): Withheld {
  return { text, markdown: text, words: [] }
}

/** Step by step, not with `process`: what a compiler throws after an asynchronous transform would escape from that, and end the run. */
async function runPipeline(pipeline: Pipeline, file: VFile): Promise<string> {
  const tree = await pipeline.run(pipeline.parse(file), file)
  return pipeline.stringify(tree, file)
}

function closeSlots(slots: readonly OpenSlot[], before: PageFacts['before']): readonly ComponentSlot[] {
  return slots.map((slot, index) => ({ ...slot, before: before.get(index) ?? { headings: 0, anchors: 0 } }))
}

/** The text without the directives that take in files of which nothing is for its readers. */
function withoutIncludes(markdown: string, hidden: readonly string[]): string {
  if (hidden.length === 0) return markdown
  const isHidden = (line: string): boolean => line.includes(`::${INCLUDE}`) && hidden.some((file) => line.includes(file))
  return markdown
    .split('\n')
    .filter((line) => !isHidden(line))
    .join('\n')
}

/** The text without the blank lines round it; the indentation of its first line stays, since it may be code. */
function withoutBlankEdges(body: string): string {
  return body.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd()
}

/** A fault of the tool on one page is told, and all other pages are built. */
function crash(file: string, error: unknown): Page['diagnostics'][number] {
  const message = error instanceof Error ? error.message : String(error)
  const isTooDeep = error instanceof RangeError && message.includes('call stack')
  return {
    rule: 'source/crash',
    severity: 'error',
    file,
    message: isTooDeep ? 'this page nests its HTML, lists or quotes too deep to be read' : `this page could not be read: ${message}`,
    hint: `${isTooDeep ? 'take levels out of it; until then' : 'this is a fault of the tool;'} the page is published with its source as plain text`,
  }
}

/** The front matter's own comments stand above those of the text. */
function withDisables(facts: MarkdownFacts, disables: readonly Disable[]): MarkdownFacts {
  return disables.length === 0 ? facts : { ...facts, disables: [...disables, ...facts.disables] }
}

function emptyPage(
  source: SourceFile,
  frontMatter: FrontMatter,
  { markdown, words }: Withheld,
  disables: readonly Disable[],
  diagnostics: Page['diagnostics'],
): Page {
  const body = markdown.trim()
  const escaped = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const title = frontMatter.title ?? titleFromPath(source.path)
  return {
    ...BLANK_TEXT,
    path: source.path,
    frontMatter,
    title,
    html: [`<pre>${escaped}</pre>`],
    facts: { ...NO_MARKDOWN_FACTS, disables },
    text: [{ id: '', text: body }],
    markdown: body,
    markdownLength: body.length,
    withheld: words,
    diagnostics,
  }
}
