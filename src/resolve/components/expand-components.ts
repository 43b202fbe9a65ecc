import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { hideDirectives } from '../../handbook/audiences/hide-directives.ts'
import type { ComponentContext, ComponentModule, Components } from '../../model/component.ts'
import { componentMark, type ComponentSlot } from '../../model/component-slot.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { CompileFragment, PageFragment } from '../../model/fragment.ts'
import type { OpenPage } from '../publish.ts'
import { componentContexts, type ComponentSurroundings } from './component-context.ts'
import { fillPage } from './fill-page.ts'
import { judgeAttributes, type UseProblem } from './judge-attributes.ts'

/** What it takes to expand components. */
export interface Expansion extends ComponentSurroundings {
  readonly components: Components
  readonly compileFragment: CompileFragment
}

const EMPTY: PageFragment = { headings: [], anchors: [], slots: [], html: [''], text: '', diagnostics: [] }

/**
 * Gives a function that expands every use of a component on the pages given, so that from there on a page is one text, whoever wrote which part. A
 * use with which something is wrong becomes a finding at its directive, and leaves no more on the page than a box's content.
 */
export function componentExpander(expansion: Expansion): (pages: readonly OpenPage[]) => void {
  let contextOf: ReturnType<typeof componentContexts> | undefined
  return (pages) => {
    const open = pages.filter(({ page }) => page.components.length > 0)
    if (open.length === 0) return
    contextOf ??= componentContexts(expansion)
    for (const page of open) {
      const context = contextOf(page)
      const fragments = fragmentsOf(page, context, expansion)
      const hidden = page.page.components.filter((_, index) => expansion.config.audience === 'public' && showsNothing(fragments[index]))
      const markdown = hideDirectives(page.page.markdown, hidden)
      page.page = { ...fillPage(page.page, fragments), markdown, markdownLength: markdown.length }
    }
  }
}

/** True where a use came to nothing for want of what it names: for the public that may be for inside, and its name with it. */
function showsNothing(fragment: PageFragment = EMPTY): boolean {
  return fragment.diagnostics.some(({ rule }) => rule === 'component/reference' || rule === 'component/empty')
}

/** A fragment for each slot. The end of a box has what its start left over: they nest as brackets do. */
function fragmentsOf({ page, file }: OpenPage, context: ComponentContext, expansion: Expansion): readonly PageFragment[] {
  const ends = new Map<number, PageFragment>()
  return page.components.map((slot, index) => {
    if (slot.part === 'end') return ends.get(index) ?? EMPTY
    const [before, after = EMPTY] = expandUse(slot, file, context, expansion)
    if (slot.part === 'start') ends.set(index + 1, after)
    return before
  })
}

function expandUse(slot: ComponentSlot, file: string, context: ComponentContext, expansion: Expansion): ReturnType<CompileFragment> {
  const component = expansion.components.get(slot.name)
  if (component?.form !== slot.form) return [EMPTY]
  const judged = judgeAttributes(slot, component, context.data, expansion.config.audience)
  if (judged.kind === 'unread') return [EMPTY]
  if (judged.kind === 'problems') return [withFindings(judged.problems, slot, file)]
  const html = render(component, slot, judged.attributes, context)
  if (typeof html !== 'string') return [withFindings([html], slot, file)]
  const compiled = expansion.compileFragment(html, { file, place: slot.place, lang: context.lang })
  if (component.listsPages !== true) return compiled
  const [before, after] = compiled
  return after ? [withLinksForItsReaders(before), withLinksForItsReaders(after)] : [withLinksForItsReaders(before)]
}

/** A link to a page for inside is there for those alone who may read it. */
function withLinksForItsReaders(fragment: PageFragment): PageFragment {
  return { ...fragment, slots: fragment.slots.map((slot) => ({ ...slot, isInternal: true })) }
}

/** What a component writes, or what is wrong with it: nothing to show, or a fault of its own. */
function render(
  component: ComponentModule,
  { name, label, part }: ComponentSlot,
  attributes: Readonly<Record<string, unknown>>,
  context: ComponentContext,
): string | ComponentProblem {
  try {
    const node = component.Component({ attributes, label, context, ...(part === 'start' ? { children: componentMark(0) } : {}) })
    if (node instanceof Promise) throw new Error('it is asynchronous, and a page does not wait')
    const html = node === null ? '' : renderToString(h('div', null, node)).slice('<div>'.length, -'</div>'.length)
    if (html !== '') return html
    return { rule: 'component/empty', severity: 'warning', subject: name, message: `${name} has nothing to show here`, hint: EMPTY_HINT }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { rule: 'component/failed', severity: 'error', subject: name, message: `${name} failed: ${reason}`, hint: FAILED_HINT }
  }
}

const EMPTY_HINT = 'look at its attributes and at the data; readers see nothing in its place'
const FAILED_HINT = 'this is a fault in the component’s code; readers see nothing in its place'

type ComponentProblem = Pick<Diagnostic, 'rule' | 'severity' | 'subject' | 'message' | 'hint'>

function withFindings(problems: readonly (UseProblem | ComponentProblem)[], { place }: ComponentSlot, file: string): PageFragment {
  return { ...EMPTY, diagnostics: problems.map((problem) => ({ severity: 'error', ...problem, file, place })) }
}
