/**
 * Opens a disclosure while there is room for it beside the text. The stylesheet shows its content there anyhow, in browsers that know how;
 * this tells the others, and tools that read pages aloud, the same. Takes a selector and a media query.
 */
export function keepOpenBesideText(selector: string, room: string): void {
  const details = document.querySelector<HTMLDetailsElement>(selector)
  if (!details) return
  const hasRoom = matchMedia(room)
  details.open = hasRoom.matches
  hasRoom.addEventListener('change', () => {
    details.open = hasRoom.matches
  })
}
