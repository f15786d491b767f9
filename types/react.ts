import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { TalkPlayer, TalkSearch } from '../widget/index.js'
import type {
  TalkPlayerAttributes,
  TalkPlayerEvents,
  TalkPlayerProperties,
  TalkSearchAttributes,
  TalkSearchEvents,
  TalkSearchProperties
} from './elements.js'

/** React 19 listens to an element's own events by `on` and their exact name: `ontalk-search-select`. */
type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined }

type ElementProps<Element, Own, Events> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own | keyof Listeners<Events>> & Own & Listeners<Events>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'talk-search': ElementProps<TalkSearch, TalkSearchAttributes & TalkSearchProperties, TalkSearchEvents>
      'talk-player': ElementProps<TalkPlayer, TalkPlayerAttributes & TalkPlayerProperties, TalkPlayerEvents>
    }
  }
}
