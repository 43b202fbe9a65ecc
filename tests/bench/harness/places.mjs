import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** This repository's folder. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url))

/** The compiled command, as `npm run compile` leaves it. */
export const command = join(repository, 'bin/handbook.js')

/** The content folder of the large handbook that HANDBOOK_CORPUS names, or of the one beside this repository; undefined where there is none. */
export function findCorpus() {
  const corpus = resolve(process.env.HANDBOOK_CORPUS ?? join(repository, '../shared/corpora/gitlab-handbook/content'))
  return existsSync(corpus) ? corpus : undefined
}

/** The same. Ends the program where there is no such handbook. */
export function requireCorpus() {
  const corpus = findCorpus()
  if (corpus !== undefined) return corpus
  console.error('bench: there is no large handbook: set HANDBOOK_CORPUS to the content folder of one')
  process.exit(2)
}

/** The folder that HANDBOOK_PEERS names, which holds other generators and the corpora that all of them can build; undefined where it is not set. */
export function findPeers() {
  const { HANDBOOK_PEERS: peers } = process.env
  return peers === undefined || peers === '' ? undefined : resolve(peers)
}
