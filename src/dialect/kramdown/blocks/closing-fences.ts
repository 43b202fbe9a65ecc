import { lineEnd, restIsBlank, skipIndent } from '../characters.ts'
import type { Source } from '../reading.ts'
import { remember } from '../searches.ts'

/** Finds the end of fenced code: the fence again, which may have more of its last sign behind it, and nothing else on its line. */
export function closingFence(
  source: Source,
  fence: string,
  from: number,
  indent: number,
): { readonly start: number; readonly end: number } | undefined {
  const start = remember(source.searches, `fence ${fence}`, from, () => searchFence(source.text, fence, from, indent))
  return start === -1 ? undefined : { start, end: lineEnd(source.text, start) }
}

function searchFence(text: string, fence: string, from: number, indent: number): number {
  for (let at = text.indexOf(fence, from); at !== -1; at = text.indexOf(fence, lineEnd(text, at))) {
    const line = text.lastIndexOf('\n', at - 1) + 1
    const start = Math.max(line, from)
    if (skipIndent(text, start, indent) === at && isOnlyFence(text, fence, at)) return start
  }
  return -1
}

function isOnlyFence(text: string, fence: string, at: number): boolean {
  const sign = fence.charCodeAt(fence.length - 1)
  let end = at + fence.length
  while (text.charCodeAt(end) === sign) end++
  return restIsBlank(text, end) !== -1
}
