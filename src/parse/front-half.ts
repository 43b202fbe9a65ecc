import type { PluggableList, Preset } from 'unified'
import { dialectForms } from '../dialect/directives/dialect-forms.ts'
import { directives } from '../dialect/directives/directives.ts'
import { internalBlocks } from '../dialect/directives/internal.ts'
import { nearMisses } from '../dialect/directives/near-misses.ts'
import { gfm } from '../dialect/gfm.ts'
import { kramdownFamily } from '../dialect/kramdown-family.ts'
import { maths } from '../dialect/maths/maths.ts'
import { spacedLinks } from '../dialect/spaced-links.ts'
import type { ComponentForms } from '../model/component.ts'
import type { CompileConfig, Dialect } from '../model/config.ts'
import type { FrontEndOptions } from './front-end/front-end.ts'

/** The first steps after the parser's own, up to where a page takes in other files: the same for pages and for those files. */
export function frontHalf({ markdown, audience }: CompileConfig, lang: string, components: ComponentForms, dialect: Dialect): Preset {
  const ofDirectives = [[nearMisses, components], [internalBlocks, { lang, audience, components }], dialectForms] satisfies PluggableList
  // kramdown's parser does all the rest itself.
  if (dialect === 'kramdown') return { plugins: ofDirectives }
  return { plugins: [grammar({ markdown, components }), ...ofDirectives, spacedLinks] }
}

/** What is read, beside CommonMark, in the default dialect. */
export function grammar({ markdown, components }: Pick<FrontEndOptions, 'markdown' | 'components'>): Preset {
  return {
    plugins: [[gfm, { autolinks: markdown.autolinks }], ...(markdown.maths ? [maths] : []), [directives, components], kramdownFamily],
  }
}
