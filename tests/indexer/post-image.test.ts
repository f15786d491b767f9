import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { postImage } from '../../indexer/post-image.js'

test.each<[string, string | null]>([
  ['image: /a.jpg', '/a.jpg'],
  ['image: { path: /a.jpg, width: 1200 }', '/a.jpg'],
  ['images: [a.jpg, b.jpg]', 'a.jpg'],
  ['cover: { image: a.jpg, alt: A full room }', 'a.jpg'],
  ['og_image: https://cdn.example.org/a.jpg', 'https://cdn.example.org/a.jpg'],
  ['featuredImage: { src: ./a.jpg }', './a.jpg'],
  ['header: { teaser: /a.jpg }', '/a.jpg'],
  ['thumbnail: /small.jpg\nimage: /large.jpg', '/small.jpg'],
  ['image: /evening.jpg\nposter: /first-frame.jpg', '/first-frame.jpg'],
  ['image: ""\ncover: /a.jpg', '/a.jpg'],
  ['image: true', null],
  ['title: Evening', null]
])('the front matter “%s” names the picture %j', (frontMatter, image) => {
  expect(postImage(parse(frontMatter) as Record<string, unknown>)).toBe(image)
})
