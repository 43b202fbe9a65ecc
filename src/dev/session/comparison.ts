import type { SourcePath } from '../../model/source-path.ts'
import type { DevAnswer, DevEvent } from '../contract.ts'
import { made, standingAt } from './standing-at.ts'
import type { LiveHandbook } from './live-handbook.ts'
import { shownPages } from './shown-pages.ts'

/** Finds which of the pages that somebody looks at are others now. */
export class Comparison {
  readonly #shown = shownPages()
  #open: string[] = []
  #differing: string[] = []
  #files: readonly string[] = []

  /** Notes what was answered at an address. */
  note(address: string, answer: DevAnswer): void {
    if (answer.kind === 'made') this.#shown.note(address, answer.content)
  }

  /** Begins anew with all that was shown, the addresses named first; what the earlier comparison did not come to is among them. */
  begin(files: readonly string[], first: ReadonlySet<string> = new Set()): void {
    const all = this.#shown.addresses()
    this.#files = [...new Set([...(this.#open.length > 0 ? this.#files : []), ...files])]
    this.#open = [...all.filter((address) => first.has(address)), ...all.filter((address) => !first.has(address))]
  }

  /** True where something is left to be compared, or told. */
  isOpen(): boolean {
    return this.#open.length > 0 || this.#differing.length > 0
  }

  /** Compares what is shown at the addresses; gives what to tell. */
  compareNow(
    addresses: ReadonlySet<string>,
    handbook: LiveHandbook,
    files: readonly string[],
  ): Extract<DevEvent, { kind: 'changed' }> | undefined {
    const shown = this.#shown.addresses().filter((address) => addresses.has(address))
    return told(
      shown.filter((address) => this.#differs(address, handbook)),
      files,
    )
  }

  /** Compares one more; gives what to tell once all are. */
  next(handbook: LiveHandbook): Extract<DevEvent, { kind: 'changed' }> | undefined {
    const address = this.#open.shift()
    if (address !== undefined && this.#differs(address, handbook)) this.#differing.push(address)
    if (this.#open.length > 0) return undefined
    const routes = this.#differing
    this.#differing = []
    return told(routes, this.#files)
  }

  #differs(address: string, { joined, store }: LiveHandbook): boolean {
    if (!joined) return false
    const isUnread = (path: SourcePath): boolean => store.unread().has(path)
    const files = joined.files()
    const standing = standingAt(files, address)
    if (standing.kind === 'leads') return this.#shown.differs(address, `→ ${standing.to}`)
    const { file, path } = standing.kind === 'file' ? standing : { file: files.at('404.html'), path: '404.html' }
    if (!file || file.kind === 'redirect' || (file.kind === 'page' && isUnread(file.page.page.path))) return false
    const answer = made(path, file)
    return answer.kind === 'made' && this.#shown.differs(address, answer.content)
  }
}

function told(routes: readonly string[], files: readonly string[]): Extract<DevEvent, { kind: 'changed' }> | undefined {
  return routes.length === 0 ? undefined : { kind: 'changed', routes, files, isStyleOnly: false }
}
