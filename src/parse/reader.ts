import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import type { Plugin } from 'unified'
import { kramdownParse } from '../dialect/kramdown/kramdown-parse.ts'
import type { Dialect } from '../model/config.ts'
import { frontEnd, type FrontEndOptions } from './front-end/front-end.ts'
import { markKramdown } from './kramdown/kramdown-marks.ts'
import { kramdownOptions } from './kramdown/kramdown-options.ts'

/** How the pages of one dialect are read. */
export interface ReadingOptions extends FrontEndOptions {
  readonly dialect: Dialect
}

/** A unified plugin that is the parser of a dialect: text in, mdast out. */
// eslint-disable-next-line func-style -- only the type of a plugin says what its parser takes and gives
export const reader: Plugin<[ReadingOptions], string, Root> = function ({ dialect, ...reading }) {
  if (dialect === 'gfm') {
    remarkParse.call(this)
    frontEnd.call(this, reading)
    return
  }
  kramdownParse.call(this, kramdownOptions(reading))
  const { parser } = this
  this.parser = (text, file) => {
    const tree = parser?.(text, file) as Root
    markKramdown(tree, file)
    return tree
  }
}
