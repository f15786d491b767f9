import type { Root } from 'mdast'
import type { Speaker } from '../../search/talk.js'
import { episodeText } from '../episodes/episode-text.js'
import { KEYS, findKey } from '../front-matter-keys.js'
import { isEvening } from './is-evening.js'
import type { PostFacts } from './post-facts.js'
import type { Reading } from './reading.js'
import { readStatedSpeakers } from './stated-speakers.js'
import { topicOfTitle } from './topic-of-title.js'

const KIND = /^(?:(?:lightning|short|single)[ _-]?)?(?:talk|presentation|session|keynote|lecture|webinar)s?(?:[ _-](?:page|post|single|layout))?(?:\.\w+)?$/iu

/** Who a page's front matter says that speaks: `speaker: Ana Cruz`. */
function statedSpeakers({ data }: PostFacts): { key: string; speakers: Speaker[] } | null {
  const stated = findKey(data, KEYS.speakers)
  const speakers = stated && readStatedSpeakers(stated.value)
  return stated && speakers && speakers.length > 0 ? { key: stated.key, speakers } : null
}

/** Whether front matter says that the page is one talk: it has a speaker, or a `type: talk`. */
export function isStatedTalk(facts: PostFacts): boolean {
  const { data } = facts
  if (typeof data['title'] !== 'string') return false
  const says = KEYS.kind.some(name => KIND.test(String(findKey(data, [name])?.value ?? '')))
  return (says || statedSpeakers(facts) !== null) && !isEvening({ ...facts, description: '', data: {}, title: topicOfTitle(facts.title) }, true)
}

/** A page that is one talk by its front matter, and has no recording: `speaker:` and a title, `type: talk`. */
export function readStatedPage(tree: Root, facts: PostFacts): Reading {
  if (!isStatedTalk(facts)) return { talks: [], problems: [] }
  const named = statedSpeakers(facts)
  const place = facts.placeOfKey(['title'])
  const title = topicOfTitle(facts.title)
  const abstract = findKey(facts.data, KEYS.text.filter(name => name !== 'description'))?.value
  const talk = {
    title,
    speakers: named?.speakers ?? [],
    recording: null,
    start: null,
    end: null,
    url: null,
    text: [facts.description, typeof abstract === 'string' ? abstract.trim() : '', episodeText(tree)].filter(text => text !== '').join('\n'),
    takeaways: [],
    chapters: [],
    place,
    evidence: [
      { ...place, field: 'title' as const, rule: 'post-title', words: facts.title },
      ...(named ? [{ ...facts.placeOfKey([named.key]), field: 'speakers' as const, rule: 'speaker-stated', words: named.speakers.map(({ name }) => name).join(', ') }] : [])
    ]
  }
  return { talks: [talk], problems: [] }
}
