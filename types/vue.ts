import type { EmitFn, HTMLAttributes, PublicProps } from 'vue'
import type { TalkPlayer, TalkSearch } from '../widget/index.js'
import type {
  TalkPlayerAttributes,
  TalkPlayerEvents,
  TalkPlayerProperties,
  TalkSearchAttributes,
  TalkSearchEvents,
  TalkSearchProperties
} from './elements.js'

/** An element in a template: its props, and its events by `@talk-search-select`. */
type ElementInTemplate<Element, Props, Events> = new () => Element & {
  /** @deprecated For templates only; an element has none. */
  $props: Omit<HTMLAttributes, keyof Props> & Props & PublicProps
  /** @deprecated For templates only; an element has none. */
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>
}

declare module 'vue' {
  interface GlobalComponents {
    'talk-search': ElementInTemplate<TalkSearch, TalkSearchAttributes & TalkSearchProperties, TalkSearchEvents>
    'talk-player': ElementInTemplate<TalkPlayer, TalkPlayerAttributes & TalkPlayerProperties, TalkPlayerEvents>
  }
}
