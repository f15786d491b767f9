import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseRecordingUrl, recordingKey, type Recording } from '../../search/recording.js'
import { isEvening } from '../talks/is-evening.js'
import type { PostFacts } from '../talks/post-facts.js'
import type { Reading } from '../talks/reading.js'
import { isStatedTalk } from '../talks/stated-page.js'
import { topicOfTitle } from '../talks/topic-of-title.js'
import { episodeText } from './episode-text.js'
import { readGuests } from './guests.js'
import { withHtmlBlocks } from './html-blocks.js'
import { readTimedLines } from './timed-lines.js'
import { areTimesOfDay } from './times-of-day.js'

/**
 * A post whose front matter names its recording, with nothing inside that says more: one talk from the recording's
 * start, or from where its address starts. An evening of several talks is none, since its recording begins with
 * somebody's welcome.
 */
export function readRecordedPost(tree: Root, facts: PostFacts): Reading {
  const { title, description, recording, recordingStated, recordingStart } = facts
  if (!recording || !recordingStated) return { talks: [], problems: [] }
  const guests = readGuests(withHtmlBlocks(tree), facts)
  const evening = isEvening(facts, guests.speakers.length > 0) && !isStatedTalk(facts)
  if (evening || hasMoments(tree, recording)) return { talks: [], problems: [] }
  const place = facts.placeOfKey(['title'])
  const talk = {
    title: topicOfTitle(title),
    speakers: guests.speakers,
    recording,
    start: recordingStart ?? 0,
    end: null,
    url: null,
    text: [description, episodeText(withHtmlBlocks(tree))].filter(text => text !== '').join('\n'),
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
