import { EXIT_CODES, type ExitCode } from './exit-code.ts'
import { ERASE_LINE } from './progress-line.ts'
import { reportFailure } from './report-failure.ts'
import { run } from './run.ts'
import { createStopping } from './stopping.ts'

const stopping = createStopping()
const terminal = { stdout: process.stdout, stderr: process.stderr, env: process.env, untilStopped: stopping.untilAsked }

// A reader that has seen enough (`handbook build --json | head`) closes the pipe. The build goes on; its words are not wanted.
for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
process.on('SIGINT', () => {
  if (!stopping.ask(EXIT_CODES.interrupted)) stop(EXIT_CODES.interrupted)
})
process.on('SIGTERM', () => {
  if (!stopping.ask(EXIT_CODES.terminated)) stop(EXIT_CODES.terminated)
})
process.once('uncaughtException', (error) => {
  eraseProgress()
  process.exit(reportFailure(error, terminal))
})

process.exitCode = await run(process.argv.slice(2), terminal)
// An editor that was opened meanwhile lives on, and is not waited for.
if (stopping.isAsked()) process.exit()

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

function stop(exitCode: ExitCode): never {
  eraseProgress()
  process.exit(exitCode)
}

function eraseProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(ERASE_LINE)
}
