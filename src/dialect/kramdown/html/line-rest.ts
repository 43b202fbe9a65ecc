import { skipBlanks } from '../characters.ts'

/** The index behind the line end, where only spaces and tabs stand before it; else the index itself. */
export function skipLineRest(text: string, index: number): number {
  const at = skipBlanks(text, index)
  return text.charCodeAt(at) === 10 ? at + 1 : index
}
