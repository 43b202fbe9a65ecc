import type { Level } from './level.ts'

/** How external addresses are asked for. */
export interface ExternalConfig {
  /** Hosts that need a login, `docs.example.com` or `*.example.com`: never asked. */
  readonly loginHosts: readonly string[]
  /** Addresses that begin with one of these are left out. */
  readonly ignore: readonly string[]
  /** Hosts in private networks that may be asked all the same, with their port. */
  readonly allowPrivate: readonly string[]
  /** By host: what an answer's status means there, `{ 'example.com': { '403': 'ok' } }`. */
  readonly statuses: Readonly<Record<string, Readonly<Record<string, 'ok' | 'blocked' | 'dead' | 'unreachable'>>>>
  /** Requests to one host at a time, and milliseconds between two of them. */
  readonly concurrency: number
  readonly interval: number
  /** Milliseconds to wait for an answer. */
  readonly timeout: number
}

/** What `handbook check` judges, and how severely. */
export interface CheckConfig {
  /** The level of a rule by its name, where it is not the rule's own. */
  readonly rules: Readonly<Record<string, Level>>
  /** Other levels for some files, named by patterns from the project's root; of several that fit, the last holds. */
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: Readonly<Record<string, Level>> }[]
  /** How links to folders are to be written in sources; 'ignore': as the writer likes. */
  readonly slash: 'always' | 'never' | 'ignore'
  /** Words that are not to be used, each with the one that is. */
  readonly terms: Readonly<Record<string, string>>
  /** Bytes above which an image or file is told as large. */
  readonly assetSize: number
  /** Addresses that were given up on purpose, each with the reason. */
  readonly removed: Readonly<Record<string, string>>
  /** Patterns, from the project's root, of Markdown beside the content that is checked as files of the repository: `['*.md']`. */
  readonly also: readonly string[]
  readonly external: ExternalConfig
}
