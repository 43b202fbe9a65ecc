/** A commit of the log. */
export interface LoggedCommit {
  readonly hash: string
  /** ISO day of its committer date, in UTC. */
  readonly day: string
  /** Its author's name, as .mailmap has it. */
  readonly author: string
  /** What it did to files; for a merge, to those that are like those of none of its parents. */
  readonly changes: readonly FileChange[]
}

/** What a commit did to a file. */
export interface FileChange {
  /** From the repository's root. */
  readonly path: string
  /** What it was called before, each name once that it had among the parents; empty for a file that is new. */
  readonly from: readonly string[]
  /** The blob; empty where there is none, as of a file that was deleted, or of another repository inside this one. */
  readonly after: string
  /** The blobs of the parents that had it. */
  readonly before: readonly string[]
}
