/** The lines of a file for hosts that say something: no empty ones, no comments; with the space at their beginning, none at their end. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !/^\s*#/.test(line))
}
