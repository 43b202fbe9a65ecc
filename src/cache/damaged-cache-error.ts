/** Thrown where a page that was read from the cache turns out to be damaged when its text is wanted: what was asked for has to be done without the cache. */
export class DamagedCacheError extends Error {
  override readonly name = 'DamagedCacheError'
}
