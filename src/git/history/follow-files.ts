import type { FileChange, LoggedCommit } from './commit.ts'

/** What a commit did to a file whose history is followed. */
export interface Step {
  readonly commit: Omit<LoggedCommit, 'changes'>
  readonly change: FileChange
}

/** A file of today, and how far its history has been followed. */
interface Trail {
  readonly file: string
  /** The latest first. */
  readonly steps: Step[]
  /** The blobs that it came from, or is: a change that made another one was on a branch, and was left out when that was merged. */
  readonly blobs: Set<string>
}

/** Trails by the paths that they go on under. */
type Trails = Map<string, readonly Trail[]>

/** What the log says of files. */
export interface FollowedFiles {
  /** By the path of today. */
  readonly steps: ReadonlyMap<string, readonly Step[]>
  /** Paths that are of no interest yet, though the history of a file goes on there. */
  readonly elsewhere: readonly string[]
}

/**
 * Takes the files of today with their blobs, and the log, the latest commit first; follows each file under every name that it had. A file
 * begins where a commit added it: what had its path before was another one. Commits in `cutOff` say nothing of what they changed.
 */
export async function followFiles(
  files: ReadonlyMap<string, string>,
  log: AsyncIterable<LoggedCommit>,
  cutOff: ReadonlySet<string>,
  isOfInterest: (path: string) => boolean,
): Promise<FollowedFiles> {
  const all = [...files].map(([file, blob]): Trail => ({ file, steps: [], blobs: new Set([blob]) }))
  const trails: Trails = new Map(all.map((trail) => [trail.file, [trail]]))
  for await (const { changes, ...commit } of log) if (!cutOff.has(commit.hash)) takeSteps(trails, commit, changes)
  return {
    steps: new Map(all.map(({ file, steps }) => [file, steps])),
    elsewhere: [...trails].flatMap(([path, there]) => (there.length === 0 || isOfInterest(path) ? [] : [path])),
  }
}

/** All files of a commit change their names at once: one may take the name that another one had. */
function takeSteps(trails: Trails, commit: Step['commit'], changes: readonly FileChange[]): void {
  const taken = changes.map((change) => ({ change, those: (trails.get(change.path) ?? []).filter(({ blobs }) => blobs.has(change.after)) }))
  for (const { change, those } of taken) {
    if (those.length === 0) continue
    for (const trail of those) goBack(trail, { commit, change })
    trails.set(
      change.path,
      (trails.get(change.path) ?? []).filter((trail) => !those.includes(trail)),
    )
  }
  for (const { change, those } of taken)
    for (const path of change.from) trails.set(path, [...new Set([...(trails.get(path) ?? []), ...those])])
}

function goBack({ steps, blobs }: Trail, step: Step): void {
  steps.push(step)
  blobs.delete(step.change.after)
  for (const blob of step.change.before) blobs.add(blob)
}
