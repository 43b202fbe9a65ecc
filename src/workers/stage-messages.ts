import type { Staged } from '../emit/stagehand.ts'
import type { StateFolder } from '../emit/state-folder.ts'

/** What the thread that stages files is told when it starts. */
export interface StageStart {
  readonly state: StateFolder
  readonly isWhole: boolean
}

/** Some files, in their order; none behind the last. */
export interface StageBatch {
  /** The contents of those that are no copies, one behind the other. */
  readonly bytes: ArrayBuffer
  readonly files: readonly (
    { readonly path: string; readonly copyOf: string } | { readonly path: string; readonly start: number; readonly end: number }
  )[]
}

/** What the thread answers to each batch; to the empty one, what came of all. */
export type StageAnswer =
  /** With its bytes, to be filled again. */
  | { readonly kind: 'taken'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'finished'; readonly staged: Staged }
  /** An error; what the system gave with it would be lost on the way. */
  | {
      readonly kind: 'failed'
      readonly message: string
      readonly system?: { readonly code: string | undefined; readonly syscall: string | undefined }
    }
