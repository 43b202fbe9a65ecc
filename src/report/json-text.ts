import { escaped } from './printable.ts'

/**
 * A value as JSON that is harmless on a terminal and in a CI log: JSON itself escapes only the first half of the control characters, and
 * knows no commands to CI systems. Each of these characters can only stand in a string, where an escape means the same.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|(?<=#)#(?=[a-z]*\[)/gi, escaped)
}
