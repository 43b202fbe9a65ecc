import type { Paragraph, Parents, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import type { ComponentForms } from '../../model/component.ts'
import type { Audience } from '../../model/config.ts'
import { setProperty } from '../attribute-lists/apply.ts'
import { tell } from '../messages.ts'
import { linesOf } from '../source-lines.ts'
import { visitBlocks } from '../walk.ts'
import { applyShorthand, elementOf, partsOf, tellAttributes } from './box.ts'
import { endsForSure, meantEnds } from './box-ends.ts'
import { DIALECT_DIRECTIVES, INTERNAL, MAY_BE_INSIDE } from './forms.ts'
import { internalLookalikes } from './internal-lookalikes.ts'

/** The visible mark of what is for inside, by language. */
const WORDS: Readonly<Record<string, string>> = { en: 'Internal', ja: '社内限定' }

/** How pages are read that hold blocks for inside. */
export interface InternalOptions {
  readonly lang: string
  readonly audience: Audience
  readonly components: ComponentForms
}

/**
 * Puts a box round what is for inside. For the public the blocks go, of which nothing is left by then but their first and last lines. Tells of
 * blocks that do not surely end, and of what looks like one.
 */
export function internalBlocks({ lang, audience, components }: InternalOptions) {
  const names = [...DIALECT_DIRECTIVES.keys(), ...components.keys()]
  return (tree: Root, file: VFile): void => {
    if (!MAY_BE_INSIDE.test(String(file))) return
    const lines = linesOf(file)
    for (const { written, start } of internalLookalikes(tree, lines, names)) tellLookalike(file, written, start)
    const meant = meantEnds(tree, lines)
    visitBlocks(tree, (box, index, parent) => {
      if (box.type !== 'containerDirective' || box.name !== INTERNAL) return undefined
      if (!endsForSure(box, meant, lines)) tellDoubt(file, box)
      if (audience === 'public') return undefined
      parent.children[index] = boxOf(box, lang, file)
      // What stands in it now may be one too.
      return index
    })
    if (audience === 'public') removeBlocks(tree)
  }
}

function boxOf(box: ContainerDirective, lang: string, file: VFile): RootContent & { readonly type: 'blockquote' } {
  tellAttributes(file, box)
  const { label, content } = partsOf(box)
  const mark: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: WORDS[lang.slice(0, 2)] ?? WORDS['en'] ?? '' }] }
  setProperty(mark, 'className', ['internal-label'])
  setProperty(mark, 'dataGenerated', 'internal-label')
  const title: readonly Paragraph[] = label ? [{ ...label, data: {} }] : []
  for (const paragraph of title) setProperty(paragraph, 'className', ['internal-title'])
  const element = elementOf(box, [mark, ...title, ...content])
  setProperty(element, 'className', ['internal'])
  setProperty(element, 'role', 'note')
  setProperty(element, 'dataGenerated', 'wrapper')
  applyShorthand(element, box)
  return element
}

/** Takes the blocks out, and what held nothing else. True where one was there. */
function removeBlocks({ children }: Parents): boolean {
  let isFound = false
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index]
    if (!child || !isEmptied(child)) continue
    children.splice(index, 1)
    isFound = true
  }
  return isFound
}

function isEmptied(node: RootContent): boolean {
  if (node.type === 'containerDirective' && node.name === INTERNAL) return true
  if (!('children' in node) || !removeBlocks(node)) return false
  return node.children.length === 0 && ['list', 'listItem', 'blockquote'].includes(node.type)
}

function tellDoubt(file: VFile, { position }: ContainerDirective): void {
  tell(file, {
    rule: 'component/unclosed',
    severity: 'warning',
    message: 'it is not certain where this block for inside ends, so a site for the public leaves out all that stands below it',
    hint: 'end it with ::: on a line of its own; round another box, or code that shows colons, it needs more of them (::::internal … ::::)',
    at: position?.start,
  })
}

function tellLookalike(file: VFile, written: string, at: Parameters<typeof tell>[1]['at']): void {
  tell(file, {
    rule: 'component/unknown',
    severity: 'warning',
    message: `'${written}' begins no block for inside here, so readers see it as text; a site for the public leaves out all that stands below it`,
    hint: 'write :::internal and ::: on lines of their own, in Markdown; code shows colons as they are',
    at,
  })
}
