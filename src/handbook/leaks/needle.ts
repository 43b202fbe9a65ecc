import type { Place } from '../../model/diagnostic.ts'

/** What of an internal source is sought: for messages, which never repeat it. */
export type NeedleKind =
  | 'title'
  | 'heading'
  | 'sentence'
  | 'text'
  | 'line of code'
  | 'link text'
  | 'alternative text'
  | 'description'
  | 'keyword'
  | 'address'
  | 'alias'
  | 'id'
  | 'file name'
  | 'row'
  | 'block'

/** Where something that is for inside stands. */
export interface InternalPlace {
  readonly file: string
  readonly place?: Place
}

/** Something that only internal sources hold, to be sought in the finished site. */
export interface Needle extends InternalPlace {
  readonly kind: NeedleKind
  /** Its words, joined by a space, in lower case: what is compared. */
  readonly words: string
  /** How many they are. */
  readonly length: number
  /** For addresses and names, which are found only as they are written: the text from its first word to its last, in lower case. */
  readonly exact?: string
  /** A single part of an address, which is an address only beside a slash. */
  readonly needsSlash?: true
}
