import type { PreviewProblem } from '../../model/preview.ts'

/** What is shown in the place of every page while the site cannot be made. It needs no layout and no style: those may be what is at fault. */
export function stoppedPage({ message, frame }: PreviewProblem): string {
  const lines = frame === undefined ? '' : `<pre>${escaped(frame)}</pre>`
  return `<!doctype html>
<html lang="en" data-preview-stopped>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The site cannot be made</title></head>
<body><main><h1>The site cannot be made</h1><p>${escaped(message)}</p>${lines}</main></body>
</html>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
