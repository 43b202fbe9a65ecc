import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a configuration beside a handbook's own that differs from it in how Markdown is read; gives its path from the folder of the benchmark. */
export function writeVariant({ name, root }, markdown) {
  const usual = ['handbook.config.mjs', 'handbook.config.ts'].find((file) => existsSync(join(root, file)))
  const file = `${Object.values(markdown).join('-')}.config.mjs`
  const source = `import usual from './${usual}'\nexport default { ...usual, markdown: { ...usual.markdown, ...${JSON.stringify(markdown)} } }\n`
  writeFileSync(join(root, file), source)
  return `${name}/${file}`
}
