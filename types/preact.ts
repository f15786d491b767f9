import type { HTMLAttributes } from 'preact'
import type { TalkPlayer, TalkSearch } from '../widget/index.js'
import type {
  TalkPlayerAttributes,
  TalkPlayerEvents,
  TalkPlayerProperties,
  TalkSearchAttributes,
  TalkSearchEvents,
  TalkSearchProperties
} from './elements.js'

/** Preact listens to an element's own events by `on` and their exact name: `ontalk-search-select`. */
type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined }

type ElementProps<Element extends EventTarget, Own, Events> = Omit<HTMLAttributes<Element>, keyof Own | keyof Listeners<Events>> & Own & Listeners<Events>

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'talk-search': ElementProps<TalkSearch, TalkSearchAttributes & TalkSearchProperties, TalkSearchEvents>
      'talk-player': ElementProps<TalkPlayer, TalkPlayerAttributes & TalkPlayerProperties, TalkPlayerEvents>
    }
  }
}
