import { withBase } from 'vitepress'
import DefaultTheme from 'vitepress/theme'
import { h } from 'vue'

export default {
  extends: DefaultTheme,
  // The search, in the bar of every page.
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      'nav-bar-content-before': () => h('talk-search', { src: withBase('/talks/talkseek.json'), mode: 'dropdown' })
    }),
  enhanceApp() {
    // The component needs a browser; pages are also rendered without one.
    if (!import.meta.env.SSR) import('talkseek/widget')
  }
}
