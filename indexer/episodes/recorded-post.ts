import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseRecordingUrl, recordingKey, type Recording } from '../../search/recording.js'
import { readEvening } from '../talks/evening.js'
import type { PostFacts } from '../talks/post-facts.js'
import type { Reading } from '../talks/reading.js'
import { episodeText } from './episode-text.js'
import { readGuests } from './guests.js'
import { areTimesOfDay, readTimedLines } from './timed-lines.js'

/** Words of posts that report several talks, none of which starts where the recording does. */
const EVENING = /\b(?:meet-?ups?|round-?up|re-?cap|user group|lightning talks|line-?up|(?:speakers|talks) (?:from|by)|all (?:the )?talks)\b/iu
/** `May 2020`, `Conf 2020`, `Day 2`: one edition of an event. */
const EDITION = /\b(?:evening\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}|\p{L}*(?:conf|conference|summit|days?|camp|fest|night|evening)\b.{0,20}\b\d{4}|day (?:\d|one|two|three))\b/iu

/**
 * A post whose front matter names its recording, with nothing inside that says more: one talk from the recording's
 * start, or from where its address starts. An evening of several talks is none, since its recording begins with
 * somebody's welcome.
 */
export function readRecordedPost(tree: Root, facts: PostFacts): Reading {
  const { title, description, recording, recordingStated, recordingStart } = facts
  if (!recording || !recordingStated) return { talks: [], problems: [] }
  const guests = readGuests(tree, facts)
  if (isEvening(facts, guests.speakers.length > 0) || hasMoments(tree, recording)) return { talks: [], problems: [] }
  const place = facts.placeOfKey(['title'])
  const talk = {
    title,
    speakers: guests.speakers,
    recording,
    start: recordingStart ?? 0,
    end: null,
    url: null,
    text: [description, episodeText(tree)].filter(text => text !== '').join('\n'),
    takeaways: [],
    chapters: [],
    place,
    evidence: [{ ...place, field: 'title' as const, rule: 'post-title', words: title }, ...guests.evidence]
  }
  return { talks: [talk], problems: [] }
}

/** Links into the recording, or the hours of an evening: there is more in it than one talk, though we cannot read it. */
function hasMoments(tree: Root, recording: Recording): boolean {
  const lines = readTimedLines(tree)
  if (lines.length > 1 && areTimesOfDay(lines)) return true
  let linked = false
  visit(tree, 'link', ({ url }) => {
    const target = parseRecordingUrl(url)
    linked ||= target !== null && target.start !== null && target.start > 0 && recordingKey(target.recording) === recordingKey(recording)
  })
  return linked
}

function isEvening({ title, description, author, data }: PostFacts, hasGuests: boolean): boolean {
  const tags = Array.isArray(data['tags']) ? data['tags'].join(', ') : String(data['tags'] ?? '')
  if ([title, description, tags].some(text => EVENING.test(text)) || EDITION.test(title)) return true
  const { billed } = readEvening({ title, description, author, paragraphs: [], imageTexts: [] })
  return billed.length > 1 && !hasGuests
}
