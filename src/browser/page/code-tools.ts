/** Gives each block of code its language and a button that copies it, and lets the keyboard scroll it. May be called again. */
export function addCodeTools(): void {
  for (const block of document.querySelectorAll('.page-body pre')) {
    if (block.parentElement?.className === 'code-block') continue
    if (!block.hasAttribute('tabindex')) block.setAttribute('tabindex', '0')
    const tools = document.createElement('div')
    tools.className = 'code-tools'
    tools.append(languageOf(block), ...copyButtonsFor(block))
    const frame = document.createElement('div')
    frame.className = 'code-block'
    frame.dataset['generated'] = 'wrapper'
    block.replaceWith(frame)
    frame.append(block, tools)
  }
}

function languageOf(block: Element): Element {
  const label = document.createElement('span')
  label.textContent = /(?:^|\s)language-(\S+)/.exec(block.querySelector('code')?.className ?? '')?.[1] ?? ''
  return label
}

/** One button, or none where the browser keeps the clipboard closed. */
function copyButtonsFor(block: Element): readonly Element[] {
  if (!('clipboard' in navigator)) return []
  const { copy = '', copied = '' } = document.body.dataset
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = copy
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(block.textContent).then(() => {
      button.textContent = copied
      setTimeout(() => {
        button.textContent = copy
      }, 2000)
    })
  })
  return [button]
}
