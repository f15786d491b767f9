import { defineConfig } from 'astro/config'
import { talkseek } from 'talkseek/vite'

export default defineConfig({
  vite: { plugins: [talkseek({ posts: 'src/content/evenings' })] }
})
