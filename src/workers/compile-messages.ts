import type { CompileConfig } from '../model/config.ts'
import type { ComponentForm } from '../model/component.ts'
import type { SourceFile } from '../model/page.ts'
import type { PageRecord } from '../cache/page-record.ts'

/** What a thread is told when it starts: what pages are compiled with. */
export interface ThreadStart {
  readonly config: CompileConfig
  readonly forms: readonly (readonly [string, ComponentForm])[]
  readonly includes: readonly SourceFile[]
}

/** A source to compile, by its number. */
export interface CompileJob {
  readonly index: number
  readonly source: SourceFile
}

/** What came of some jobs, in any order. */
export interface CompileAnswer {
  readonly records: readonly (PageRecord & { readonly index: number })[]
  /** Those that could not be compiled here. */
  readonly failed: readonly number[]
}
