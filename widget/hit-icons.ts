import { html, type TemplateResult } from 'lit'
import { stroked } from './icons.js'

/** Those of hits and of what narrows them. */
export const hitIcons = {
  trouble: stroked('M10 6.5v4.25M10 13.5v.01M10 17.25a7.25 7.25 0 1 0 0-14.5 7.25 7.25 0 0 0 0 14.5Z'),
  close: stroked('m5.5 5.5 9 9m0-9-9 9'),
  clear: stroked('m7.5 7.5 5 5m0-5-5 5M10 17.25a7.25 7.25 0 1 0 0-14.5 7.25 7.25 0 0 0 0 14.5Z'),
  filters: stroked('M3.5 6h13M6 10h8M8.5 14h3'),
  recent: stroked('M10 6v4l2.5 1.5M10 17a7 7 0 1 0-6.6-4.6M3 17v-4h4'),
  page: stroked('M5.75 3h5.5l3 3v11h-8.5zM8 9.5h4M8 12.75h4'),
  play: html`<svg class="play-icon" viewBox="0 0 10 10" aria-hidden="true"><path d="M2 .9v8.2a.5.5 0 0 0 .76.43l6.6-4.1a.5.5 0 0 0 0-.86L2.76.47A.5.5 0 0 0 2 .9Z" /></svg>`
} satisfies Record<string, TemplateResult>
