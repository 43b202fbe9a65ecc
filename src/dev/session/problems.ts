import type { PreviewProblem } from '../../model/preview.ts'
import type { DevEvent } from '../contract.ts'
import { describeProblem } from './describe-problem.ts'

/** What stands in the way of showing a handbook as it is now. */
export class Problems {
  current: PreviewProblem | undefined
  readonly #root: string
  readonly #emit: (event: DevEvent) => void

  constructor(root: string, emit: (event: DevEvent) => void) {
    this.#root = root
    this.#emit = emit
  }

  /** Tells of a problem, unless it is the one that is told already. */
  stop(error: unknown): PreviewProblem {
    const problem = describeProblem(error, this.#root)
    if (problem.message !== this.current?.message) this.#emit({ kind: 'stopped', problem })
    this.current = problem
    return problem
  }

  /** Tells that nothing is in the way any more. */
  mend(): void {
    if (!this.current) return
    this.current = undefined
    this.#emit({ kind: 'mended' })
  }
}
