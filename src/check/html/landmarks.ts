/** What an element means for all that stands in it. */
type Role =
  /** A part of a page that is not its text: what stands in it is the layout's more often than not. */
  | 'landmark'
  | 'main'
  | 'template'
  | 'heading'
  /** SVG and MathML, which browsers read by other rules than HTML. */
  | 'foreign'
  /** An element of SVG whose content is HTML again (HTML Living Standard, 13.2.6.5). */
  | 'html-in-foreign'

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...roleOf('landmark', 'nav header footer aside head'),
  ...roleOf('main', 'main'),
  ...roleOf('template', 'template'),
  ...roleOf('heading', 'h1 h2 h3 h4 h5 h6'),
  ...roleOf('foreign', 'svg math'),
  ...roleOf('html-in-foreign', 'foreignobject desc title'),
])

/** Elements that end an SVG that was left open (HTML Living Standard, 13.2.6.5). */
const ENDS_FOREIGN: ReadonlySet<string> = new Set([
  ...'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s'.split(
    ' ',
  ),
  ...'small span strong strike sub sup table tt u ul var'.split(' '),
])

/** Deeper than this nothing is told apart any more: no page is built so, and a hostile one must cost no more than others. */
const DEEPEST = 200

/** Where in a document a reader stands. */
export interface Surroundings {
  readonly open: (element: string, isSelfClosing: boolean) => void
  readonly close: (element: string) => void
  /** The innermost landmark, outside the main part; empty within that, and where there is none. */
  readonly landmark: () => string
  readonly isInHeading: () => boolean
  /** True where ids belong to no part of the page that a reader could be led to: in templates, and in drawings. */
  readonly isInert: () => boolean
  readonly isForeign: () => boolean
}

interface OpenElement {
  readonly name: string
  readonly role: Role
}

/** Takes the tags of a document as they come, with or without their ends; gives what they are nested in. */
export function createSurroundings(): Surroundings {
  const stack: OpenElement[] = []
  let isHeading = false
  let isForeign = false
  let landmark = ''

  function settle(): void {
    isForeign = stack.findLast(({ role }) => role === 'foreign' || role === 'html-in-foreign')?.role === 'foreign'
    landmark = stack.some(({ role }) => role === 'main') ? '' : (stack.findLast(({ role }) => role === 'landmark')?.name ?? '')
  }

  function cut(length: number): void {
    if (length < 0) return
    stack.length = length
    settle()
  }

  function leaveForeign(): void {
    cut(stack.findIndex(({ role }) => role === 'foreign'))
  }

  function close(element: string): void {
    if (isForeign && (element === 'p' || element === 'br')) leaveForeign()
    const role = ROLES.get(element)
    if (role === 'heading') isHeading = false
    else if (role) cut(stack.findLastIndex(({ name }) => name === element))
  }

  function open(element: string, isSelfClosing: boolean): void {
    if (isForeign && ENDS_FOREIGN.has(element)) leaveForeign()
    if (element === 'body') close('head')
    const role = ROLES.get(element)
    if (role === undefined) return
    if (role === 'heading') isHeading = true
    else if (role !== 'html-in-foreign' || isForeign) {
      const isClosed = isSelfClosing && (isForeign || role === 'foreign')
      if (isClosed || stack.length >= DEEPEST) return
      stack.push({ name: element, role })
      settle()
    }
  }

  return {
    open,
    close,
    landmark: () => landmark,
    isInHeading: () => isHeading,
    isInert: () => stack.some(({ role }) => role === 'template' || role === 'foreign'),
    isForeign: () => isForeign,
  }
}

function roleOf(role: Role, elements: string): readonly (readonly [string, Role])[] {
  return elements.split(' ').map((element) => [element, role])
}
