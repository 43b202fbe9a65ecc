import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { MendedFile } from './plan-fixes.ts'

/** The changes as a unified diff that `git apply` takes, with three lines of context. Empty where there are none. */
export function patchOf(files: readonly MendedFile[]): string {
  return files
    .map(({ file, before, after }) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY }),
    )
    .join('')
}
