import type { ExternalConfig } from '../model/check-config.ts'
import { standingOf } from '../model/external-host.ts'
import type { Answer } from './answer.ts'
import { openAsker } from './asker.ts'
import { secureTwin } from './secure-twin.ts'
import type { Entry } from './store/entry.ts'
import { isFresh } from './store/is-fresh.ts'

/** What to ask, and how. */
export interface AskInput {
  readonly urls: readonly string[]
  /** By address: fragments that are to be looked for on its page. */
  readonly fragments: ReadonlyMap<string, readonly string[]>
  readonly config: ExternalConfig
  readonly today: string
  /** Milliseconds for all requests together. */
  readonly timeBudget: number
  /** Is told how many addresses have been asked, and of how many. */
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Asks the addresses that may be asked and of which nothing is known, or nothing recent; then, for those of http that answer, the same
 * address over https. Where there is no time for all of them, those come first that wait the most for it. Gives the answers by address.
 */
export async function askDue(known: ReadonlyMap<string, Entry>, input: AskInput): Promise<ReadonlyMap<string, Answer>> {
  const { urls, fragments, config, today, timeBudget, onProgress } = input
  const answers = new Map<string, Answer>()
  const asker = openAsker(config, timeBudget)
  let total = 0

  function isDue(url: string): boolean {
    const entry = known.get(url)
    return standingOf(new URL(url), config) === 'asked' && !answers.has(url) && !(entry && isFresh(entry, fragments.get(url) ?? [], today))
  }

  async function ask(url: string): Promise<Answer> {
    const [answer, wanted] = [await asker.ask(url), fragments.get(url) ?? []]
    if (answer.landed === undefined || wanted.length === 0) return answer
    return { ...answer, anchors: await asker.lookFor(wanted, answer.landed) }
  }

  async function askRound(round: readonly string[]): Promise<void> {
    const due = inTurn([...new Set(round)].filter(isDue), known)
    total += due.length
    await Promise.all(
      due.map(async (url) => {
        answers.set(url, await ask(url))
        onProgress(answers.size, total)
      }),
    )
  }

  try {
    await askRound(urls)
    const good = urls.filter((url) => (answers.get(url) ?? known.get(url))?.kind === 'ok')
    await askRound(good.map(secureTwin).filter((twin) => twin !== undefined))
  } finally {
    await asker.close()
  }
  return answers
}

/** First what was not there the last time and may be dead, then what was never asked, then the others, the oldest answers first. */
function inTurn(urls: readonly string[], known: ReadonlyMap<string, Entry>): readonly string[] {
  const keyOf = (url: string): string => {
    const entry = known.get(url)
    return entry?.kind === 'gone' ? '0' : entry === undefined ? '1' : `2 ${entry.checked}`
  }
  const keys = new Map(urls.map((url) => [url, keyOf(url)]))
  return urls.toSorted((a, b) => compareText(keys.get(a) ?? '', keys.get(b) ?? ''))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
