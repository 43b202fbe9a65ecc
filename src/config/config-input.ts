import type { Config, MarkdownConfig } from '../model/config.ts'

/** What `handbook.config.ts` may hold: every key of the configuration, each with a default where it is left out. */
export type ConfigInput = Partial<Omit<Config, 'markdown' | 'brand'>> & {
  /** How Markdown is read. */
  readonly markdown?: Partial<MarkdownConfig>
  readonly brand?: Partial<Config['brand']>
}

/** Gives the configuration back as it is; its use is the type, so that an editor completes and checks the keys. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config
}
