/** The text of a file, and where it holds bytes that are no text. */
export interface DecodedHtml {
  readonly text: string
  /** The offset of the first character that could not be read; absent where all could. */
  readonly fault?: number
}

/** The bytes in which a document must say its encoding (HTML Living Standard, 13.2.3.2). */
const HEAD = 1024

/**
 * Decodes a document as browsers do (Encoding Standard, “decode”): by its byte order mark, as UTF-8 where it is that, else by the encoding
 * that a `meta` names. What is left unreadable becomes U+FFFD.
 */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked) return { text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const named = decoderNamedIn(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))
    const text = (named ?? new TextDecoder()).decode(bytes)
    return named ? { text } : { text, fault: text.indexOf('\uFFFD') }
  }
}

function decoderNamedIn(head: string): TextDecoder | undefined {
  const label = /<meta\s[^>]*\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1]
  if (label === undefined) return undefined
  try {
    const decoder = new TextDecoder(label)
    return decoder.encoding.startsWith('utf-') ? undefined : decoder
  } catch {
    return undefined
  }
}
