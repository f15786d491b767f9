import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'

export const collections = {
  evenings: defineCollection({ loader: glob({ base: './src/content/evenings', pattern: '*.md' }) })
}
