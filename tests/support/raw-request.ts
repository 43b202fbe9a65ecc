import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

/** Sends bytes to a port of this machine as they are, and gives all that comes back until the other side closes. */
export async function rawRequest(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(request, 'latin1')
  return text(socket).catch(() => '')
}

/** A request that ends with its answer. Further header lines, as they are. */
export function requestFor(target: string, port: number, ...lines: readonly string[]): string {
  const host = lines.some((line) => /^host:/i.test(line)) ? [] : [`Host: localhost:${String(port)}`]
  return [`GET ${target} HTTP/1.1`, ...host, 'Connection: close', ...lines, '', ''].join('\r\n')
}

/** The status of an answer; undefined where it is none. */
export function statusOf(answer: string): number | undefined {
  const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
  return status === undefined ? undefined : Number(status)
}

/** Opens a connection and sends a beginning, or nothing. */
export async function halfOpen(port: number, beginning = ''): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await new Promise((connected) => socket.once('connect', connected))
  if (beginning !== '') socket.write(beginning)
  return socket
}
