import type { Preset } from 'unified'
import type { CompileConfig } from '../../model/config.ts'
import { comforts } from './comforts.ts'
import { pageFacts } from './facts.ts'
import { loginLinks } from './login-links.ts'
import { linkSlots } from './slots.ts'

/** The last steps to HTML, the same for pages and for what components make. They leave slots and facts in the file's data. */
export function backHalf({ markdown, check }: CompileConfig, lang: string): Preset {
  return {
    plugins: [
      pageFacts,
      [comforts, { lang }],
      [loginLinks, { lang, loginHosts: check.external.loginHosts }],
      [linkSlots, { clean: markdown.html === 'clean' }],
    ],
  }
}
