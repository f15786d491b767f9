import type { JSX } from 'solid-js'
import type { TalkPlayer, TalkSearch } from '../widget/index.js'
import type {
  TalkPlayerAttributes,
  TalkPlayerEvents,
  TalkPlayerProperties,
  TalkSearchAttributes,
  TalkSearchEvents,
  TalkSearchProperties
} from './elements.js'

/** Solid listens to an element's own events by `on:` and their exact name: `on:talk-search-select`. */
type Listeners<Events> = { [Name in keyof Events & string as `on:${Name}`]?: ((event: Events[Name]) => void) | undefined }

/** Solid sets properties by `prop:`: `prop:filters`. */
type Properties<Props> = { [Name in keyof Props & string as `prop:${Name}`]?: Props[Name] }

type ElementProps<Element, Attributes, Props, Events> = Omit<JSX.HTMLAttributes<Element>, keyof Attributes | keyof Listeners<Events>> &
  Attributes &
  Properties<Props> &
  Listeners<Events>

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'talk-search': ElementProps<TalkSearch, TalkSearchAttributes, TalkSearchProperties, TalkSearchEvents>
      'talk-player': ElementProps<TalkPlayer, TalkPlayerAttributes, TalkPlayerProperties, TalkPlayerEvents>
    }
  }
}
