import { setMaxListeners } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import PQueue from 'p-queue'
import type { ExternalConfig } from '../model/check-config.ts'

/** Requests at a time, to all hosts together. */
const AT_MOST = 16

/** A lane of requests for each host, so that none gets more than it should: so many at a time, and a space between their beginnings. */
export interface HostLanes {
  /** Runs a request when its turn has come. Gives undefined where the time is up before, or the lane was closed. */
  readonly run: <Result>(host: string, request: () => Promise<Result>) => Promise<Result | undefined>
  /** Lets a host rest for so many milliseconds: no request to it begins. */
  readonly rest: (host: string, milliseconds: number) => void
  /** Lets no further request to a host begin. */
  readonly close: (host: string) => void
}

interface Lane {
  readonly queue: PQueue
  readonly closing: AbortController
  /** Aborted where the lane is closed, or the time for all is up. */
  readonly end: AbortSignal
  /** When the next request may begin, and until when the host is left alone. */
  next: number
  restsUntil: number
}

/** Gives lanes that are empty. When `stop` is aborted, no further request begins. */
export function openLanes({ concurrency, interval }: Pick<ExternalConfig, 'concurrency' | 'interval'>, stop: AbortSignal): HostLanes {
  const all = new PQueue({ concurrency: AT_MOST })
  const lanes = new Map<string, Lane>()

  function laneOf(host: string): Lane {
    const known = lanes.get(host)
    if (known) return known
    const closing = new AbortController()
    const queue = new PQueue({ concurrency, ...(interval === 0 ? {} : { interval, intervalCap: 1, strict: true }) })
    const end = AbortSignal.any([stop, closing.signal])
    // A lane is as long as a site has links to its host, and each request in it listens.
    setMaxListeners(0, end)
    const lane = { queue, closing, end, next: 0, restsUntil: 0 }
    lanes.set(host, lane)
    return lane
  }

  /** The queue spaces what leaves it; but what leaves it may have to wait for other hosts, and would then begin close together. */
  async function takeTurn(lane: Lane): Promise<void> {
    const now = performance.now()
    const start = Math.max(now, lane.next, lane.restsUntil)
    lane.next = start + interval
    if (start > now) await setTimeout(start - now, undefined, { signal: lane.end })
  }

  function run<Result>(host: string, request: () => Promise<Result>): Promise<Result | undefined> {
    const lane = laneOf(host)
    const options = { signal: lane.end }
    const inTurn = async (): Promise<Result> => {
      await takeTurn(lane)
      return request()
    }
    return lane.queue
      .add(() => all.add(inTurn, options), options)
      .catch((error: unknown) => {
        if (lane.end.aborted) return undefined
        throw error
      })
  }

  function rest(host: string, milliseconds: number): void {
    const lane = laneOf(host)
    lane.restsUntil = Math.max(lane.restsUntil, performance.now() + milliseconds)
    lane.queue.pause()
    void setTimeout(milliseconds, undefined, { signal: lane.end }).then(
      () => {
        // Another answer may have asked for a longer rest. (Timers may be a millisecond early.)
        if (performance.now() + 2 >= lane.restsUntil) lane.queue.start()
      },
      () => undefined,
    )
  }

  function close(host: string): void {
    laneOf(host).closing.abort()
  }

  return { run, rest, close }
}
