import { onTestFinished } from 'vitest'
import type { DevAnswer, DevEvent, DevSession } from '../../src/dev/contract.ts'
import { openSession, type SessionOptions } from '../../src/dev/session/open-session.ts'

/** A session of a test, closed at its end, and what it told. */
export interface TestSession {
  readonly session: DevSession
  readonly events: readonly DevEvent[]
  /** What is answered at an address, as a test reads it: a page's HTML, the file that is copied, `→ /where/`, `stopped: why`. */
  readonly read: (address: string) => Promise<string>
  /** Resolves once such an event was told after now. */
  readonly told: <Kind extends DevEvent['kind']>(kind: Kind) => Promise<Extract<DevEvent, { kind: Kind }>>
}

/** Opens a session on a project. */
export async function openTestSession(options: SessionOptions): Promise<TestSession> {
  const session = await openSession(options)
  onTestFinished(() => session.close())
  const events: DevEvent[] = []
  session.listen((event) => events.push(event))
  return {
    session,
    events,
    read: async (address) => shown(await session.answer(address)),
    told: <Kind extends DevEvent['kind']>(kind: Kind) =>
      new Promise<Extract<DevEvent, { kind: Kind }>>((resolve) => {
        const stop = session.listen((event) => {
          if (!isOf(event, kind)) return
          stop()
          resolve(event)
        })
      }),
  }
}

function isOf<Kind extends DevEvent['kind']>(event: DevEvent, kind: Kind): event is Extract<DevEvent, { kind: Kind }> {
  return event.kind === kind
}

function shown(answer: DevAnswer): string {
  switch (answer.kind) {
    case 'made':
      return typeof answer.content === 'string' ? answer.content : Buffer.from(answer.content).toString('utf8')
    case 'copy':
      return `copy of ${answer.source}`
    case 'redirect':
      return `→ ${answer.to}`
    case 'stopped':
      return `stopped: ${answer.problem.message}`
  }
}
