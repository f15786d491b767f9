import { html, type TemplateResult } from 'lit'

const drawn = (path: string): TemplateResult => html`<svg class="tool-icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`

/** Drawn by stroke in the colour of the text. */
export const transcriptIcons = {
  up: drawn('m5.5 12.5 4.5-5 4.5 5'),
  down: drawn('m5.5 7.5 4.5 5 4.5-5')
}
