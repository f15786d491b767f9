import '../widget/index.js'

/** What is found here are sections of the documentation, not talks. */
const search = document.querySelector('talk-search')
if (search) {
  search.texts = {
    label: 'Search the documentation',
    loading: 'Loading the documentation…',
    failed: 'The documentation cannot be searched right now',
    invitation: { one: 'Search {n} section', other: 'Search {n} sections' },
    talks: { one: '{n} section', other: '{n} sections' },
    moments: { one: '{n} place', other: '{n} places' },
    corrected: 'No section mentions {words}, showing {query}: {found}',
    leftOut: 'No section mentions {words}, showing the rest: {found}',
    noHit: 'No section mentions {query}',
    noHitAdvice: 'Check the spelling, or try a more general word.',
    noHitFiltered: 'Only sections that pass your filters were searched.',
    kinds: { takeaway: 'Line', chapter: 'Part', speaker: 'Author', text: 'Text', said: 'Said' },
    hits: 'Sections and places',
    newest: 'All sections',
    inTalk: 'In this section',
    keys: { move: 'move', play: 'open', back: 'back' }
  }
}
