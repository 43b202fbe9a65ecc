import { INCLUDE } from '../../dialect/directives/forms.ts'
import type { SourceFile } from '../../model/page.ts'

/** True for a page that may take in other files: then it is the same only where they are. */
export function takesIn({ bytes }: SourceFile): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(`::${INCLUDE}`)
}
