import type { Heading, Root, RootContent } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { unified, type Preset } from 'unified'
import { VFile } from 'vfile'
import { tellAttributes } from '../../dialect/directives/box.ts'
import { INCLUDE } from '../../dialect/directives/forms.ts'
import { tell } from '../../dialect/messages.ts'
import { visitBlocks } from '../../dialect/walk.ts'
import type { Place, RelatedPlace } from '../../model/diagnostic.ts'
import type { IncludedFile, MarkdownFacts } from '../../model/page.ts'
import type { SourcePath } from '../../model/source-path.ts'
import { placeOf } from '../html/place.ts'
import type { Withhold } from '../internal/withhold.ts'
import { tellWarnings } from '../kramdown/tell-warnings.ts'
import { markdownFacts, type FactsOptions } from '../markdown-facts/markdown-facts.ts'
import { reader, type ReadingOptions } from '../reader.ts'
import type { Includable, Includables } from './includable.ts'
import { INCLUDE_ATTRIBUTES, requestOf, type IncludeProblem } from './include-request.ts'
import { liftMessages } from './lift-messages.ts'
import { settle } from './settle.ts'
import type { Taken, TakenFacts } from './taken.ts'

/** What it takes to read files that pages take in. */
export interface IncludeOptions extends FactsOptions {
  readonly includable: Includables
  readonly frontHalf: Preset
  /** Takes out what is for inside, where the site is not. */
  readonly withhold: Withhold
  readonly reading: ReadingOptions
}

/** The text that a directive stands in. */
interface Where {
  readonly tree: Root
  readonly file: VFile
  /** The files from the page down to the one that it is. */
  readonly chain: readonly SourcePath[]
}

/** What is taken in, while it is. */
interface Taking {
  /** The place of the directive on the page, whatever it is that is read for it. */
  place: Place | undefined
  readonly files: Map<string, IncludedFile>
  readonly facts: TakenFacts[]
  readonly words: string[]
  readonly hidden: string[]
  readonly origins: RelatedPlace[]
  readonly headings: Set<Heading>
  count: number
  size: number
}

const DEEPEST = 10
const MOST_FILES = 2000
const MOST_CHARACTERS = 5_000_000

/**
 * Puts the text of a file in the place of each `::include{file=…}`, and leaves in `file.data.taken` what was taken in. The page's own path is in
 * `file.data.sourcePath`.
 */
export function includeFiles({ includable, frontHalf, withhold, reading, ...facts }: IncludeOptions) {
  const processor = unified().use(reader, reading).use(frontHalf).freeze()
  const gatherFacts = markdownFacts(facts)
  const tellOfGrammar = tellWarnings()

  function expand({ tree, file, chain }: Where, taking: Taking): void {
    visitBlocks(tree, (node, index, parent) => {
      if (node.type !== 'leafDirective' || node.name !== INCLUDE) return undefined
      if (chain.length === 1) taking.place = placeOf(node)
      const children = takeIn(node, file, chain, taking)
      const siblings = parent.children as RootContent[]
      siblings.splice(index, 1, ...children)
      return index + children.length
    })
  }

  function takeIn(node: LeafDirective, file: VFile, chain: readonly SourcePath[], taking: Taking): readonly RootContent[] {
    const from = chain.at(-1)
    if (from === undefined) return []
    tellAttributes(file, node, INCLUDE_ATTRIBUTES)
    const request = requestOf(node, from, includable)
    const problem = request.kind === 'problem' ? request.problem : problemOf(request.file, chain, taking)
    if (request.kind === 'problem' || problem) {
      if (problem) tell(file, { severity: 'error', ...problem, at: node })
      return []
    }
    const source = request.file
    const withheld = withhold(source.text, source.isInternal)
    if (withheld.text === '' && chain.length === 1) taking.hidden.push(node.attributes?.['file'] ?? '')
    taking.count += 1
    taking.size += source.text.length
    taking.files.set(source.file, { file: source.file, hash: source.hash })
    taking.words.push(...withheld.words)
    const prefix = `include-${String(taking.count)}-`
    const inner = new VFile({ value: withheld.text, path: source.file })
    const tree = processor.runSync(processor.parse(inner), inner) as Root
    expand({ tree, file: inner, chain: [...chain, source.path] }, taking)
    gatherFacts(tree, inner)
    tellOfGrammar(tree, inner)
    taking.facts.push({ facts: inner.data['markdownFacts'] as MarkdownFacts, place: taking.place })
    if (inner.data['hasAttributeKeys'] === true) file.data['hasAttributeKeys'] = true
    liftMessages(inner, file, node)
    const { origins, headings } = taking
    return settle(tree, { from: source, to: from, position: node.position, prefix, shift: request.shift, origins, headings })
  }

  return (tree: Root, file: VFile): void => {
    if (!String(file).includes(`::${INCLUDE}`)) return
    const taking: Taking = {
      place: undefined,
      files: new Map(),
      facts: [],
      words: [],
      hidden: [],
      origins: [],
      count: 0,
      size: 0,
      headings: new Set(),
    }
    expand({ tree, file, chain: [file.data['sourcePath'] as SourcePath] }, taking)
    const taken: Taken = { ...taking, files: [...taking.files.values()] }
    file.data['taken'] = taken
  }
}

function problemOf({ path, file, text }: Includable, chain: readonly SourcePath[], { count, size }: Taking): IncludeProblem | undefined {
  if (chain.includes(path)) {
    const way = [...chain.slice(chain.indexOf(path)), path].join(' → ')
    return { rule: 'include/loop', message: `${file} takes itself in: ${way}`, hint: 'take one of these directives out' }
  }
  if (chain.length > DEEPEST)
    return { rule: 'include/limit', message: `more than ${String(DEEPEST)} files take each other in here`, hint: 'take levels out of it' }
  if (count < MOST_FILES && size + text.length <= MOST_CHARACTERS) return undefined
  const message = `this page takes in more than a page can hold (${String(MOST_FILES)} files, ${String(MOST_CHARACTERS / 1_000_000)} MB)`
  return { rule: 'include/limit', message, hint: 'divide it into several pages' }
}
