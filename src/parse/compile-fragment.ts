import type { Root } from 'hast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { visit } from '../dialect/walk.ts'
import { componentMark, replaceMarks, type ComponentSlot } from '../model/component-slot.ts'
import type { CompileConfig } from '../model/config.ts'
import type { CompiledUse, CompileFragment, PageFragment, UsePlace } from '../model/fragment.ts'
import { SLOT_MARK, type LinkSlot } from '../model/slots.ts'
import { toDiagnostic } from './diagnostics.ts'
import { backHalf } from './html/back-half.ts'
import type { PageFacts } from './html/facts.ts'
import { parseRawHtml } from './html/raw/parse-raw-html.ts'
import { writeHtml } from './html/write/write-html.ts'

/** The number of the mark that stands for what a box holds. */
const CONTENT = 0

/** Compiles what components make: HTML in, a fragment of a page out, by the steps that a page's own HTML goes through at its end. */
export function createFragmentCompiler(config: CompileConfig): CompileFragment {
  const processors = new Map<string, ReturnType<typeof createProcessor>>()
  return (html, use) => {
    const processor = processors.get(use.lang) ?? createProcessor(config, use.lang)
    processors.set(use.lang, processor)
    const file = new VFile({ path: use.file })
    file.data['definitions'] = new Map()
    const tree: Root = { type: 'root', children: [{ type: 'raw', value: html.replaceAll(SLOT_MARK, '\uFFFD') }] }
    const text = processor.stringify(processor.runSync(tree, file), file)
    return cut(text, file, use)
  }
}

function createProcessor(config: CompileConfig, lang: string) {
  return unified().use(parseRawHtml).use(listHeadings).use(backHalf(config, lang)).use(writeHtml).freeze()
}

/** A component's headings are listed as a page's own are. */
function listHeadings() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (/^h[1-6]$/.test(element.tagName)) element.properties['dataMarkdown'] = ''
    })
  }
}

function cut(html: string, file: VFile, use: UsePlace): CompiledUse {
  const { before, ...facts } = file.data['facts'] as PageFacts
  const slots = (file.data['slots'] as readonly LinkSlot[]).map((slot) => ({ ...slot, place: use.place, isMade: true as const }))
  const diagnostics = file.messages.map((message) => ({ ...toDiagnostic(message, use.file), place: use.place }))
  const placed = <T>(all: readonly T[]): readonly T[] => all.map((one) => ({ ...one, place: use.place }))
  const words = facts.text.map(({ text }) => text).join(' ')
  const whole = {
    html: html.split(SLOT_MARK),
    slots,
    headings: placed(facts.headings),
    anchors: placed(facts.anchors),
    text: words,
    diagnostics,
  }
  const content = before.get(CONTENT)
  return content === undefined || !html.includes(componentMark(CONTENT)) ? [whole] : cutAtContent(whole, content)
}

function cutAtContent(whole: PageFragment, content: ComponentSlot['before']): CompiledUse {
  const mark = componentMark(CONTENT)
  const piece = whole.html.findIndex((html) => html.includes(mark))
  const [end = '', start = ''] = (whole.html[piece] ?? '').split(mark)
  const [textBefore = '', textAfter = ''] = whole.text.split(mark)
  const rest = (text: string): string => replaceMarks(text, () => '')
  return [
    {
      html: [...whole.html.slice(0, piece), end],
      slots: whole.slots.slice(0, piece),
      headings: whole.headings.slice(0, content.headings),
      anchors: whole.anchors.slice(0, content.anchors),
      text: rest(textBefore),
      diagnostics: whole.diagnostics,
    },
    {
      html: [start, ...whole.html.slice(piece + 1)],
      slots: whole.slots.slice(piece),
      headings: whole.headings.slice(content.headings),
      anchors: whole.anchors.slice(content.anchors),
      text: rest(textAfter),
      diagnostics: [],
    },
  ]
}
