import { readFileSync } from 'node:fs'

/** What a module may import without that its result hangs on more than files that are known: this tool's names, and modules of Node that only count. */
const KNOWN_MODULES = /^(?:\.|handbook-ssg(?:\/jsx-runtime)?$|preact(?:\/|$)|(?:node:)?(?:path|url|util|assert)$)/

/** The name of a module in an import or export, in `import('x')` and in `require('x')`. */
const IMPORTED = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"`])([^'"`\n]*)\1/g

/** By which code asks for what is outside: the environment, the time, chance, the network. */
const ASKS_OUTSIDE =
  /\bprocess\s*(?:\?\.|[.[,;)}]|$)|\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|[;,)])|(?<!new\s+)\bDate\s*\(|\bMath\s*\.\s*random\b|\bfetch\s*\(|\bperformance\s*\.|\bcrypto\s*\.|\bglobalThis\b|\bglobal\s*[.[]|\beval\s*\(|\bFunction\s*\(|\b(?:import|require)\s*\(\s*[^'"`\s]/m

/**
 * True where the modules of a project's configuration, layouts and components give the same whenever they are run: none asks for the environment,
 * the time or chance, reads a file, or imports a package. Where there is a doubt, it is not so.
 */
export function arePure(files: Iterable<string>): boolean {
  for (const file of files) if (!isPure(readFileSync(file, 'utf8'))) return false
  return true
}

function isPure(code: string): boolean {
  if (ASKS_OUTSIDE.test(code)) return false
  return [...code.matchAll(IMPORTED)].every(([statement, , name = '']) => isTypeOnly(code, statement) || KNOWN_MODULES.test(name))
}

/** An import of types alone is gone when the code is run. */
function isTypeOnly(code: string, statement: string): boolean {
  const before = code.slice(0, code.indexOf(statement))
  return /\b(?:import|export)\s+type\b[^;'"]*$/.test(before)
}
