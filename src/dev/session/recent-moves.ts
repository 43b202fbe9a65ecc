import type { DevEvent } from '../contract.ts'
import { renamedPages, type MovedPage } from './renamed-pages.ts'

/** Milliseconds in which a page that goes and one that comes may be one that moved. */
const TOGETHER = 1500

/** Pages that went and came a moment ago: a file that moves is told as two changes, in any order. */
export class RecentMoves {
  #gone: readonly (MovedPage & { readonly at: number })[] = []
  #come: readonly (MovedPage & { readonly at: number })[] = []

  /** Takes pages that went and came just now; gives those that moved. */
  take(gone: readonly MovedPage[], come: readonly MovedPage[], now: number): readonly Extract<DevEvent, { kind: 'renamed' }>[] {
    const recent = ({ at }: { readonly at: number }): boolean => now - at < TOGETHER
    this.#gone = [...this.#gone.filter(recent), ...gone.map((one) => ({ ...one, at: now }))]
    this.#come = [...this.#come.filter(recent), ...come.map((one) => ({ ...one, at: now }))]
    const moves = renamedPages(this.#gone, this.#come)
    this.#gone = this.#gone.filter(({ page }) => !moves.some(({ from }) => from === page.route))
    this.#come = this.#come.filter(({ page }) => !moves.some(({ to }) => to === page.route))
    return moves
  }
}
