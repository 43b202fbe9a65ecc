import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startPreview, type Preview } from '../../src/preview/start-preview.ts'
import { createHandbook } from './create-handbook.ts'
import type { Tree } from './tree.ts'

/** Builds a handbook of these files, and shows it until the test ends. */
export async function previewed(files: Tree, prefix = '/', config?: string): Promise<Preview & { readonly folder: string }> {
  const handbook = createHandbook(files, config)
  const { exitCode, errors } = await handbook.build()
  if (exitCode !== 0) throw new Error(errors)
  const folder = join(handbook.root, 'dist')
  const preview = await startPreview({ folder, prefix, port: 0 })
  onTestFinished(preview.close)
  return { ...preview, folder }
}
