import type { BlockContent, Data, DefinitionContent, ListItem, Parent, PhrasingContent, TableCell } from 'mdast'
import type {} from 'mdast-util-to-hast'

/** What may stand in an element that mdast has no name for. */
export type KramdownContent = BlockContent | DefinitionContent | PhrasingContent | ListItem | TableCell

/**
 * An element that mdast has no name for: an author's HTML element whose content is read, a definition list, an abbreviation, a part of a
 * table, the notes at the end. `data.hName` and `data.hProperties` say what it is in HTML, as for all nodes of mdast.
 */
export interface KramdownElement extends Parent {
  type: 'kramdownElement'
  /** True for an element that the author wrote as HTML. */
  isAuthors: boolean
  children: KramdownContent[]
  data: Data & { hName: string }
}

declare module 'mdast' {
  interface BlockContentMap {
    kramdownElement: KramdownElement
  }
  interface PhrasingContentMap {
    kramdownElement: KramdownElement
  }
  interface RootContentMap {
    kramdownElement: KramdownElement
  }
  interface ListData {
    /** True for the list of the page's contents. */
    isContents?: boolean
  }
  interface LinkData {
    /** The identifier of the definition that the link goes by. */
    definition?: string
  }
  interface ImageData {
    /** The identifier of the definition that the image goes by. */
    definition?: string
  }
  interface ParagraphData {
    /** True for the text of a list item that is shown without a `p`. */
    isTight?: boolean
  }
}
