import { parentPort, workerData } from 'node:worker_threads'
import { createArena } from '../cache/arena.ts'
import { writePage, type PageRecord } from '../cache/page-record.ts'
import { createCompiler } from '../parse/compile.ts'
import { isCrashed } from '../parse/crashed.ts'
import type { CompileAnswer, CompileJob, ThreadStart } from './compile-messages.ts'
import { loadNativeParser } from './load-native-parser.ts'

/*
 * A thread that compiles pages: sources in, records of pages out. What it cannot compile it gives back, for the main thread to find out why.
 */

const { config, forms, includes } = workerData as ThreadStart
const compile = loadNativeParser(config.markdown).then((native) => createCompiler(config, new Map(forms), includes, native))

parentPort?.on('message', (jobs: readonly CompileJob[]) => {
  void compileAll(jobs).then((answer) => {
    const pieces = new Set(answer.records.flatMap(({ face, body }) => [face.buffer, body.buffer]))
    parentPort?.postMessage(answer, [...pieces])
  })
})

async function compileAll(jobs: readonly CompileJob[]): Promise<CompileAnswer> {
  // The pieces of an arena change hands with the answer.
  const [ofFace, ofBody] = [createArena(), createArena()]
  const records: (PageRecord & { readonly index: number })[] = []
  const failed: number[] = []
  for (const { index, source } of jobs) {
    try {
      const page = await (await compile)(source)
      if (isCrashed(page)) failed.push(index)
      else records.push({ index, ...writePage(page, ofFace, ofBody) })
    } catch {
      failed.push(index)
    }
  }
  return { records, failed }
}
