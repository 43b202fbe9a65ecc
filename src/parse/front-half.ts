import type { Preset } from 'unified'
import { dialectForms } from '../dialect/directives/dialect-forms.ts'
import { directives } from '../dialect/directives/directives.ts'
import { internalBlocks } from '../dialect/directives/internal.ts'
import { nearMisses } from '../dialect/directives/near-misses.ts'
import { gfm } from '../dialect/gfm.ts'
import { kramdownFamily } from '../dialect/kramdown-family.ts'
import { maths } from '../dialect/maths/maths.ts'
import { spacedLinks } from '../dialect/spaced-links.ts'
import type { ComponentForms } from '../model/component.ts'
import type { CompileConfig } from '../model/config.ts'

/** The first steps after the parser's own, up to where a page takes in other files: the same for pages and for those files. */
export function frontHalf({ markdown, audience }: CompileConfig, lang: string, components: ComponentForms): Preset {
  return {
    plugins: [
      [gfm, { autolinks: markdown.autolinks }],
      ...(markdown.maths ? [maths] : []),
      [directives, components],
      kramdownFamily,
      [nearMisses, components],
      [internalBlocks, { lang, audience, components }],
      dialectForms,
      spacedLinks,
    ],
  }
}
