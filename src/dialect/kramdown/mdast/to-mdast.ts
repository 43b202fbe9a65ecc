import type { Root, RootContent } from 'mdast'
import { blocksOf } from './blocks.ts'
import { fillContents } from './contents-list.ts'
import type { Conversion } from './conversion.ts'
import { notesOf } from './notes.ts'
import { createPlaces } from './places.ts'
import type { Element } from '../element.ts'
import type { Reading } from '../reading.ts'

/** Makes mdast of what was read. What depends on all of the page comes last: the notes, then the contents list. */
export function toMdast(text: string, root: Element, reading: Reading): Root {
  const conversion: Conversion = {
    reading,
    places: createPlaces(text),
    usedIds: new Map(),
    contents: [],
    notes: [],
    contentsPlace: undefined,
    notesPlace: undefined,
  }
  const children: RootContent[] = blocksOf(conversion, root)
  // A place for the notes within a note would take them all away.
  const place = conversion.notesPlace
  const notes = notesOf(conversion)
  if (place) place.siblings.splice(place.siblings.indexOf(place.node), 1, ...(notes ? [notes] : []))
  else if (notes) children.push(notes)
  fillContents(conversion)
  return { type: 'root', children, position: conversion.places.position(0, text.length) }
}
