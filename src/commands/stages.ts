/** The stages of a run, in their order. */
export type Stage = 'config' | 'discover' | 'parse' | 'resolve' | 'network' | 'base' | 'check' | 'proof' | 'render' | 'search' | 'emit'

/** How far a run has come: its stage, and where there is something to count, how many are done and of how many. */
export interface Progress {
  readonly stage: Stage
  readonly done?: number
  readonly total?: number
}

/** Is told how far a run has come. */
export type OnProgress = (progress: Progress) => void

/** Milliseconds that each stage took. */
export type Elapsed = Readonly<Partial<Record<Stage, number>>>

/** Measures how long each stage takes by itself: while an inner stage runs, the outer one's time stands still. */
export interface StageClock {
  /** Begins a stage or a part of it, whose times add up; gives a function that ends it. */
  readonly begin: (stage: Stage) => () => void
  /** Announces a stage, runs it, and ends it. */
  readonly run: <Result>(stage: Stage, work: () => Result | Promise<Result>) => Promise<Result>
  readonly elapsed: () => Elapsed
}

/** Gives a clock that has measured nothing yet. `onProgress` is told of each stage that is run. */
export function createStageClock(onProgress: OnProgress): StageClock {
  const elapsed: Partial<Record<Stage, number>> = {}
  let current: Stage | undefined
  let since = 0

  function change(stage: Stage | undefined): Stage | undefined {
    const [previous, now] = [current, performance.now()]
    if (previous !== undefined) elapsed[previous] = (elapsed[previous] ?? 0) + now - since
    current = stage
    since = now
    return previous
  }

  function begin(stage: Stage): () => void {
    const outer = change(stage)
    return () => void change(outer)
  }

  async function run<Result>(stage: Stage, work: () => Result | Promise<Result>): Promise<Result> {
    onProgress({ stage })
    const end = begin(stage)
    try {
      return await work()
    } finally {
      end()
    }
  }

  return { begin, run, elapsed: () => elapsed }
}
