import { html, type TemplateResult } from 'lit'

/** A picture drawn by stroke in the colour of the text. */
export const stroked = (path: string) => html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`

/** Those of the field, which a page loads at first. */
export const icons = {
  search: stroked('M8.75 14.5a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM13 13l4 4')
} satisfies Record<string, TemplateResult>
