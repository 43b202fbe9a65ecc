/** A command to GitHub's runner. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/**
 * Reads the commands in a log as GitHub's runner does: a line that begins with `::name key=value,…::`, white space aside; or, in the older
 * way, `##[name …]` anywhere in a line.
 */
export function readCommands(log: string): readonly WorkflowCommand[] {
  return log.split(/\r\n?|\n/).flatMap((line) => {
    const command =
      /^\s*::(?<name>[^\s:]+)(?: (?<list>.*?))?::(?<data>.*)$/s.exec(line) ??
      /##\[(?<name>[^\s\]]+)(?: (?<list>[^\]]*))?\](?<data>.*)/s.exec(line)
    const { name = '', list = '', data = '' } = command?.groups ?? {}
    if (name === '') return []
    const properties = list.split(',').map((entry) => {
      const [key = '', ...value] = entry.split('=')
      return [key, unescaped(value.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')] as const
    })
    return [{ name, properties: Object.fromEntries(properties), data: unescaped(data).replaceAll('%25', '%') }]
  })
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
}
