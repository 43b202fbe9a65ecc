import type { FileChange, LoggedCommit } from './commit.ts'

/** What a commit did to a file whose history is followed. */
export interface Step {
  readonly commit: Omit<LoggedCommit, 'changes'>
  readonly change: FileChange
  /** How many commits of the log are newer. */
  readonly order: number
}

/** The history of a file, the latest step first. */
interface Trail {
  /** The path that it has today; absent where no file of today is known to come of it. */
  readonly file?: string
  steps: Step[]
}

/** What the log says of files. */
export interface FollowedFiles {
  /** By the path of today. */
  readonly steps: ReadonlyMap<string, readonly Step[]>
  /** Paths that are of no interest yet, though the history of a file goes on there. */
  readonly elsewhere: readonly string[]
}

/**
 * Takes the files of today and the log, the latest commit first; follows each file under every name that it had. A file begins where a commit
 * added it: what had its path before was another one. Commits in `cutOff` say nothing of what they changed.
 */
export async function followFiles(
  files: Iterable<string>,
  log: AsyncIterable<LoggedCommit>,
  cutOff: ReadonlySet<string>,
  isOfInterest: (path: string) => boolean,
): Promise<FollowedFiles> {
  const ofToday = [...files].map((file): Trail & { readonly file: string } => ({ file, steps: [] }))
  const trails = new Map<string, Trail>(ofToday.map((trail) => [trail.file, trail]))
  let order = 0
  for await (const { changes, ...commit } of log) {
    order += 1
    if (cutOff.has(commit.hash)) continue
    // A deletion ends the history of a file that is gone; what was at its path before is met below, and nobody asks for it.
    const there = changes.filter(({ kind, path, from }) => kind !== 'deleted' && [path, ...from].some(isOfInterest))
    takeSteps(
      trails,
      there.map((change) => ({ commit, change, order })),
    )
  }
  return {
    steps: new Map(ofToday.map(({ file, steps }) => [file, steps])),
    elsewhere: [...trails].flatMap(([path, { file }]) => (file === undefined || isOfInterest(path) ? [] : [path])),
  }
}

/** All files of a commit change their names at once: one may take the name that another one had. */
function takeSteps(trails: Map<string, Trail>, steps: readonly Step[]): void {
  const taken = steps.map((step) => ({ step, trail: trails.get(step.change.path) ?? { steps: [] } }))
  for (const { step, trail } of taken) {
    trail.steps.push(step)
    trails.delete(step.change.path)
  }
  for (const { step, trail } of taken) for (const path of step.change.from) goOn(trails, trail, path)
}

/**
 * A file's history goes on under a path. It may be known already: on a branch that was merged, the file was changed under its old name
 * after it had got the new one.
 */
function goOn(trails: Map<string, Trail>, trail: Trail, path: string): void {
  const known = trails.get(path)
  if (known === trail || known?.file !== undefined) return
  if (known) trail.steps = [...trail.steps, ...known.steps].sort((a, b) => a.order - b.order)
  trails.set(path, trail)
}
