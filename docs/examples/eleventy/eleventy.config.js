import { build } from 'talkseek'

export default function (eleventyConfig) {
  // The component, beside the index: _site/talks/component/talk-search.js
  eleventyConfig.addPassthroughCopy({ 'node_modules/talkseek/dist/bundle': 'talks/component' })

  // The index, after each build of the site, so while it is served, too.
  eleventyConfig.on('eleventy.after', async ({ directories }) => {
    const { posts } = await build({ posts: 'posts', out: `${directories.output}talks` })
    for (const { source, problems } of posts) for (const { line, message } of problems) console.warn(`${source}:${line} ${message}`)
  })
}
