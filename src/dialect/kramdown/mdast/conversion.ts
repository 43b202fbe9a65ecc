import type { List } from 'mdast'
import type { Position } from 'unist'
import type { Places } from './places.ts'
import type { Element } from '../element.ts'
import type { Reading } from '../reading.ts'

/** A heading that the contents list shows. */
export interface ContentsEntry {
  readonly level: number
  readonly id: string
  readonly heading: Element
}

/** A footnote that is referred to, in the order of its first reference. */
export interface NumberedNote {
  readonly name: string
  readonly number: number
  readonly content: Element
  repeats: number
}

/** What is known while a document becomes mdast. */
export interface Conversion {
  readonly reading: Reading
  readonly places: Places
  readonly usedIds: Map<string, number>
  readonly contents: ContentsEntry[]
  readonly notes: NumberedNote[]
  /** Where the contents list and the notes go, once they are known: lists that make place for them. */
  contentsPlace: ListPlace | undefined
  notesPlace: ListPlace | undefined
}

/** A list that something else takes the place of. */
export interface ListPlace {
  readonly element: Element
  readonly node: List
  /** The nodes that it stands among. */
  readonly siblings: unknown[]
}

/** The place of an element, to be spread into its node. */
export function placed(conversion: Conversion, element: Element): { position: Position } {
  return { position: conversion.places.position(element.start, element.end) }
}
