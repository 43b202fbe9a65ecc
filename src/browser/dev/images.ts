/** Loads images anew whose files were saved. Files are known by their last name alone: one too many does no harm. */
export function refreshImages(files: readonly string[], revision: number): void {
  const names = new Set(files.map(lastName))
  for (const image of document.querySelectorAll<HTMLImageElement>('img[src]')) {
    const address = new URL(image.src, document.baseURI)
    if (address.origin !== location.origin || !names.has(lastName(decodeURI(address.pathname)))) continue
    address.searchParams.set('revision', String(revision))
    image.src = address.href
  }
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
