import { createRequire } from 'node:module'

/** This tool's version, from its own package: found by name, so that it makes no difference where the code was compiled to. */
export function readVersion(): string {
  const manifest = createRequire(import.meta.url)('handbook-ssg/package.json') as { readonly version: string }
  return manifest.version
}
