/** Shows, where a review is due on a day, how it stands with it today: the words for each state are in the page. */
export function showReviewStates(): void {
  const today = isoDay(new Date())
  for (const review of document.querySelectorAll<HTMLElement>('[data-review-due]')) {
    const { reviewDue = '', reviewSoon = '' } = review.dataset
    const state = today > reviewDue ? 'overdue' : today >= reviewSoon ? 'soon' : 'later'
    review.dataset['reviewState'] = state
    for (const note of review.querySelectorAll('[data-review-note]')) {
      note.toggleAttribute('hidden', note.getAttribute('data-review-note') !== state)
    }
  }
}

/** The reader's own day. */
export function isoDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
