import type { Processor } from 'unified'
import type { ComponentForms } from '../../model/component.ts'
import type { MarkdownConfig } from '../../model/config.ts'
import type { NativeParser } from './native-parser.ts'
import { createNativeReader, type ReadNatively } from './native-reader.ts'

/** How Markdown is read. */
export interface FrontEndOptions {
  readonly markdown: MarkdownConfig
  readonly components: ComponentForms
  /** Absent where remark-parse reads all. */
  readonly native?: NativeParser | undefined
}

/**
 * A unified plugin that goes behind remark-parse and puts the native parser in its place, for each text of which that surely makes the same tree.
 * Others, remark-parse goes on to read, with the extensions that other plugins add to it.
 */
export function frontEnd(this: Processor, { native, markdown, components }: FrontEndOptions): void {
  const { parser: remark } = this
  if (!native || !remark) return
  const readNatively = createNativeReader(native, markdown, components)
  this.parser = (text, file) => withoutFault(readNatively, text) ?? remark(text, file)
}

/** What the native parser leaves in a form that is not known, remark reads as well: no page is lost to that. */
function withoutFault(read: ReadNatively, text: string): ReturnType<ReadNatively> {
  try {
    return read(text)
  } catch {
    return undefined
  }
}
