import type { ExternalConfig } from '../model/check-config.ts'
import { standingOf } from '../model/external-host.ts'
import type { ExternalVerdict } from '../model/external.ts'
import type { Answer } from './answer.ts'
import type { AskInput } from './ask-due.ts'
import { isNetworkDown } from './is-network-down.ts'
import { secureTwin } from './secure-twin.ts'
import type { Entry } from './store/entry.ts'
import { mergeEntries } from './store/merge-entries.ts'
import { readStore } from './store/read-store.ts'
import { recordAnswer } from './store/record-answer.ts'
import { verdictOf } from './store/verdict-of.ts'
import { writeStore } from './store/write-store.ts'

/** What to find out of which addresses: absolute ones of the web, as the URL parser writes them, without fragments. */
export interface ExternalInput extends AskInput {
  /** False: no request is made, and what is known is used whatever its age. */
  readonly isAsking: boolean
  /** The folder for what is known. */
  readonly folder: string
}

/** What is known of addresses of other sites. */
export interface ExternalResult {
  /** Of each address that was given; and of the same one over https, where that is known. */
  readonly verdicts: ReadonlyMap<string, ExternalVerdict>
  /** True where this machine's own network seems to be at fault: then nothing of what failed so is kept. */
  readonly isNetworkDown: boolean
  /** Lines of what was kept that could not be read. */
  readonly damaged: number
}

/**
 * Finds out what becomes of addresses of other sites: from what earlier runs know, and where that is asked for, by requests for what is not
 * known or is too old. What is found is kept for later runs. Throws an UnfinishedError where the disk refuses.
 */
export async function checkExternal(input: ExternalInput): Promise<ExternalResult> {
  const { urls, isAsking, config, folder, today } = input
  const store = await readStore(folder, today)
  const answers: ReadonlyMap<string, Answer> = isAsking ? await ask(store.entries, input) : new Map()
  const isDown = isNetworkDown(answers)
  const entries = new Map(store.entries)
  for (const [url, answer] of answers) {
    const entry = isDown && answer.lookup ? undefined : recordAnswer(url, answer, input.fragments.get(url) ?? [], today)
    const known = entries.get(url)
    if (entry) entries.set(url, known ? mergeEntries(known, entry, today) : entry)
  }
  const twins = urls.map(secureTwin).filter((twin) => twin !== undefined && entries.has(twin)) as string[]
  if (isAsking) await writeStore(folder, seenToday(entries, [...urls, ...twins], today), store, today)
  const verdicts = [...urls, ...twins].map((url) => [url, judge(new URL(url), config, answers.get(url), entries.get(url), today)] as const)
  return { verdicts: new Map(verdicts), isNetworkDown: isDown, damaged: store.damaged }
}

/** The code that makes requests is loaded where one is made: most checks make none. */
async function ask(known: ReadonlyMap<string, Entry>, input: ExternalInput): Promise<ReadonlyMap<string, Answer>> {
  const { askDue } = await import('./ask-due.ts')
  return askDue(known, input)
}

function seenToday(entries: ReadonlyMap<string, Entry>, urls: readonly string[], today: string): ReadonlyMap<string, Entry> {
  const seen = urls.flatMap((url) => entries.get(url) ?? []).map((entry) => [entry.url, { ...entry, seen: today }] as const)
  return new Map([...entries, ...seen])
}

function judge(url: URL, config: ExternalConfig, answer: Answer | undefined, entry: Entry | undefined, today: string): ExternalVerdict {
  switch (standingOf(url, config)) {
    case 'internal':
      return { kind: 'internal', reason: `${url.host} needs a login` }
    case 'private':
      return { kind: 'private', reason: `${url.host} is in a private network` }
    case 'ignored':
    case 'asked':
      if (entry) return verdictOf(entry, today)
      // What the own network is to blame for is said, but not kept.
      return { kind: answer?.lookup ? 'unreachable' : 'unknown', reason: answer?.reason ?? 'it has not been asked yet' }
  }
}
