import { svg, html, type TemplateResult } from 'lit'

const drawn = (path: TemplateResult) => html`<svg class="tool-icon" viewBox="0 0 20 20" aria-hidden="true">${path}</svg>`

/** Drawn by stroke in the colour of the text. */
export const toolIcons = {
  previous: drawn(svg`<path d="M15 5v10l-7-5zM5.5 5v10" />`),
  next: drawn(svg`<path d="M5 5v10l7-5zM14.5 5v10" />`),
  link: drawn(svg`<path d="M8.5 11.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1" />`),
  markdown: drawn(svg`<path d="M7 4.5H4.5v11H7M13 4.5h2.5v11H13" />`),
  resume: drawn(svg`<path d="M4 10a6 6 0 1 0 2-4.5M6 2.75v3h3M10 7v3.25l2 1.5" />`),
  down: drawn(svg`<path d="m6 8 4 4 4-4" />`)
}
