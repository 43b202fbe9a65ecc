import { nearest } from '../../model/nearest.ts'

/** The name of a directive that a word most likely meant, or undefined: most of its letters agree, or two beside each other are swapped. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  return nearest(word, names, 0.6) ?? names.find((name) => name.length === word.length && isSwapped(word.toLowerCase(), name))
}

function isSwapped(word: string, name: string): boolean {
  const at = Array.from(name).findIndex((letter, index) => letter !== word[index])
  return word[at] === name[at + 1] && word[at + 1] === name[at] && word.slice(at + 2) === name.slice(at + 2)
}
