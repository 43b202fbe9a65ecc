/** A mistake in the configuration or on the command line: the run ends with exit code 2 and this message. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The run could not finish for a reason outside the content (a disk, a permission): exit code 3. */
export class UnfinishedError extends Error {
  override readonly name = 'UnfinishedError'
}
