import type { CheckConfig, ExternalConfig } from '../model/check-config.ts'
import type { Config, MarkdownConfig } from '../model/config.ts'

/** What `handbook.config.ts` may hold: every key of the configuration, each with a default where it is left out. */
export type ConfigInput = Partial<Omit<Config, 'markdown' | 'brand' | 'owner' | 'check'>> & {
  /** How Markdown is read. */
  readonly markdown?: Partial<MarkdownConfig>
  readonly brand?: Partial<Config['brand']>
  /** Who looks after pages that nobody else does: a key of a person or a team, or several. */
  readonly owner?: string | readonly string[]
  /** What `handbook check` judges, and how severely. */
  readonly check?: Partial<Omit<CheckConfig, 'external'>> & { readonly external?: Partial<ExternalConfig> }
}

/** Gives the configuration back as it is; its use is the type, so that an editor completes and checks the keys. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config
}
