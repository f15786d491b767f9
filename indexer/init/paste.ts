import { relative } from 'node:path'
import type { SiteSettings, SurveyedSite } from './survey-site.js'

/** What a site's pages need, in words and in two lines to paste. */
export function formatPaste({ generator, out }: SiteSettings, { base, publicFolder }: Pick<SurveyedSite, 'base' | 'publicFolder'>): string {
  const folder = relative(publicFolder, out).replaceAll('\\', '/')
  // What is not below the folder that is published has an address that only its owner knows.
  const address = folder.startsWith('..') ? '/talks' : `${base}${folder}`.replace(/\/+$/, '')
  const lines = [
    'Build the index, and put the component beside it:',
    '',
    '  npx talkseek build',
    `  cp -r node_modules/talkseek/dist/bundle ${out}/component`,
    '',
    'Paste these lines where the search belongs:',
    '',
    `  <script type="module" src="${address}/component/talk-search.js"></script>`,
    `  <talk-search src="${address}/talkseek.json"></talk-search>`
  ]
  const eleventy = ['', 'Let Eleventy publish the folder, in its configuration:', '', `  eleventyConfig.addPassthroughCopy({ '${publicFolder}': '/' })`]
  return [...lines, ...(generator === 'eleventy' ? eleventy : [])].join('\n')
}
