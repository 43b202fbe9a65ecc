import { existsSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { findPeers } from './places.mjs'

/**
 * Other generators, as the folder of peers holds them. `prepare` is not measured: it removes what an earlier build left, so that each begins from
 * nothing. `words` is the command line as it is printed.
 */
const PEERS = {
  hugo: {
    title: 'Hugo',
    needs: (size) => `content-${size}`,
    prepare: (folder) => remove(folder, 'out', '.hugo_build.lock'),
    command: (size) => ['hugo', '-c', `content-${size}`, '-d', 'out', '--quiet'],
  },
  eleventy: {
    title: 'Eleventy',
    needs: (size) => join('../corpus', size, 'content.11tydata.json'),
    prepare: (folder, size) => {
      remove(folder, 'out', 'content')
      symlinkSync(join('../corpus', size), join(folder, 'content'))
    },
    command: () => [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    env: (size) => ({ OUT: 'out', SIZE: size }),
  },
  vitepress: {
    title: 'VitePress',
    needs: () => 'node_modules/vitepress',
    prepare: (folder, size) => remove(folder, 'out', `.cache-${size}`),
    command: () => [process.execPath, '--max-old-space-size=16000', 'node_modules/vitepress/bin/vitepress.js', 'build'],
    env: (size) => ({ OUT: './out', SIZE: size }),
  },
}

/** What a peer is called. */
export function titleOf(name) {
  return PEERS[name].title
}

/** A cold build of a reduced handbook by a peer, for the table of what is measured; undefined where the peer is not there. */
export function peerBuild(name, size) {
  const peers = findPeers()
  const { needs, prepare, command, env = () => ({}) } = PEERS[name]
  if (peers === undefined) return undefined
  const folder = join(peers, name)
  if (!existsSync(join(folder, needs(size)))) return undefined
  const line = command(size)
  const words = [
    ...Object.entries(env(size)).map(([key, value]) => `${key}=${value}`),
    ...line.map((word) => (word === process.execPath ? 'node' : word)),
  ]
  return {
    label: `${titleOf(name)}, cold`,
    words: words.join(' '),
    prepare: () => prepare(folder, size),
    command: line,
    cwd: folder,
    env: env(size),
  }
}

function remove(folder, ...names) {
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true })
}
