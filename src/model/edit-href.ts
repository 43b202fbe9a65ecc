/**
 * Takes the configured edit address and a file from the project's root; gives the address where that file is edited.
 * Empty where no address is configured, and for a page that has no file.
 */
export function editHref(editUrl: string, file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/')
  return file === '' ? '' : editUrl.replaceAll('{path}', () => path)
}
