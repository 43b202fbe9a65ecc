import type { Preset } from 'unified'
import type { Config } from '../../model/config.ts'
import { comforts } from './comforts.ts'
import { pageFacts } from './facts.ts'
import { linkSlots } from './slots.ts'

/** The last steps to HTML, the same for pages and for what components make. They leave slots and facts in the file's data. */
export function backHalf({ markdown }: Config, lang: string): Preset {
  return {
    plugins: [pageFacts, [comforts, { lang }], [linkSlots, { clean: markdown.html === 'clean' }]],
  }
}
