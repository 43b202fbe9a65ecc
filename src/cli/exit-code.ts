/** What the command's end tells the program that started it. */
export const EXIT_CODES = {
  done: 0,
  /** There are findings of the level that fails. */
  findings: 1,
  /** The command line, the configuration or the output folder is not as it must be. */
  usage: 2,
  /** The run could not finish: the disk, or a mistake in this tool. */
  unfinished: 3,
  /** As shells count: 128 and the number of the signal. */
  interrupted: 130,
  terminated: 143,
} as const

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES]
