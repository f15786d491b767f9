import type { List } from 'mdast'
import { recordingKey } from '../../search/recording.js'
import type { Speaker } from '../../search/talk.js'
import { agreeingLabels, namesEvent } from './agreeing-labels.js'
import { labelledTalk } from './labelled-talk.js'
import type { Subject } from './page-subject.js'
import type { ReadTalk } from './reading.js'
import { readWho, talkLabelReadings, type TalkLabel } from './talk-labels.js'
import { talkPoints, type TalkPoint } from './talk-points.js'

/** So much of a list must show that it is of talks; the rest of the same shape is believed. */
const SHARE = 0.5

/** A point with what the list as a whole says of it. */
interface Told {
  point: TalkPoint
  title: string
  speakers: Speaker[]
}

/** A list with what the headings over it say that it is of. */
export interface StatedList {
  list: List
  subject: Subject
  /** Whether the heading over it gives a date. */
  dated: boolean
  /** Whether only points that name a speaker are talks. */
  onlyNamed?: boolean
}

/**
 * The talks of the lists of a page. Of a list of talks, at least half must have a recording, slides or a speaker; of
 * recordings, a recording; of events, a speaker or both a date and a recording.
 */
export function readPointLists(stated: readonly StatedList[], host: readonly Speaker[]): ReadTalk[] {
  const lists = withoutSeconds(stated.map(({ list }) => talkPoints(list))).map((points, index) => points.map(point => (stated[index]?.dated ? { ...point, dated: true } : point)))
  // What stands before or behind the titles is people or events on the whole page.
  const told = whoSpeaks(lists)
  return stated.flatMap(({ subject, onlyNamed }, index) => {
    const own = told[index]?.filter(({ speakers }) => !onlyNamed || speakers.length > 0) ?? []
    return believed(own, subject).map(one => talkOf(one, host))
  })
}

/** Without the points that link to seconds of a recording which others link to as well: its chapters, or an evening's. */
function withoutSeconds(lists: readonly TalkPoint[][]): TalkPoint[][] {
  const uses = new Map<string, { count: number; seconds: boolean }>()
  for (const { link } of lists.flat()) {
    if (!link) continue
    const { count, seconds } = uses.get(recordingKey(link.recording)) ?? { count: 0, seconds: false }
    uses.set(recordingKey(link.recording), { count: count + 1, seconds: seconds || Boolean(link.start) })
  }
  const ofOne = ({ link }: TalkPoint) => {
    const use = link && uses.get(recordingKey(link.recording))
    return use != null && use.seconds && use.count > 1
  }
  return lists.map(points => points.filter(point => !ofOne(point)))
}

function believed(told: readonly Told[], subject: Subject): Told[] {
  const isShown = ({ point, speakers }: Told) => shows(point, speakers, subject)
  const shown = told.filter(isShown)
  const [only] = told
  const single = told.length === 1 && only && (only.point.dated || only.point.link !== null) && only.speakers.length > 0
  if (shown.length < told.length * SHARE || (shown.length < 2 && !single && !(subject === 'talks' && shown.length === told.length))) return []
  const apart = shown.filter(({ point }) => point.apart).length > shown.length / 2
  return subject === 'recordings' ? shown : told.filter(one => isShown(one) || (apart ? one.point.apart : one.point.dated))
}

function shows({ link, hasSlides, dated, linked }: TalkPoint, speakers: readonly Speaker[], subject: Subject): boolean {
  if (subject === 'recordings') return link !== null
  if (subject === 'events' && speakers.length === 0) return dated && link !== null
  if (subject === 'events') return dated || linked || hasSlides || speakers.some(({ affiliation }) => affiliation !== null)
  return link !== null || hasSlides || speakers.length > 0 || (dated && linked)
}

/** Gives each point its speakers, from the place where the lists as a whole have names. */
function whoSpeaks(lists: readonly (readonly TalkPoint[])[]): Told[][] {
  const points = lists.flat()
  const behind = namesAt(points.map(point => point.behind))
  const before = namesAt(points.map(point => point.before))
  const labels = agreeingLabels(points.map(({ title }) => title))
  const ofList = lists.length > 1 ? lists.flatMap(list => agreeingLabels(list.map(({ title }) => title))) : []
  let index = 0
  return lists.map(list =>
    list.map(point => {
      const beside = [point.speakers, behind[index] ?? [], before[index] ?? []].find(names => names.length > 0)
      const label = beside ? null : (labels[index] ?? ofList[index] ?? (point.apart ? null : byName(point.title)))
      index++
      return { point, title: label?.title ?? point.title, speakers: beside ?? label?.speakers ?? [] }
    })
  )
}

/** `Queues That Never Fill by Ana Cruz`, where nothing is set apart. */
function byName(title: string): TalkLabel | null {
  const label = talkLabelReadings(title).find(({ rule }) => rule === 'title-by-speaker')
  return label?.speakers.some(({ name }) => namesEvent(name)) ? null : (label ?? null)
}

/** Who is named at one place of each point; nobody where the place is rather that of events. */
function namesAt(texts: readonly string[]): Speaker[][] {
  const filled = texts.filter(text => text !== '')
  const named = texts.map(text => (text === '' || text.length > 120 ? null : readWho(text.replace(/^by /iu, ''))))
  const names = named.filter(who => who !== null)
  const sure = names.filter(who => who.sure).length
  const events = filled.some(text => namesEvent(text.replace(/\([^()]*\)/gu, '')))
  const believed = (sure >= names.length / 2 || !events) && names.length >= filled.length * SHARE
  return named.map(who => (believed && who ? who.speakers : []))
}

function talkOf({ point, title, speakers }: Told, host: readonly Speaker[]): ReadTalk {
  return labelledTalk({ title, speakers: speakers.length > 0 ? speakers : [...host], rule: 'point-of-talks' }, point)
}
