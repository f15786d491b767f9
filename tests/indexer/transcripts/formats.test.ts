import { describe, expect, test } from 'vitest'
import { parseTranscript } from '../../../indexer/transcripts/parse-transcript.js'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Each format as a small file that says the same: two cues, the second by Bo where the format can tell. */
const FILES: [name: string, text: string][] = [
  ['talk.vtt', 'WEBVTT\n\nNOTE nobody says this\n\n1\n00:01.000 --> 00:03.000 align:start\nQueues fill up.\n\n00:03.000 --> 00:05.500\n<v Bo>They <i>do</i> &amp; overflow.</v>\n'],
  ['talk.srt', '1\r\n00:00:01,000 --> 00:00:03,000\r\n{\\an8}Queues fill up.\r\n\r\n2\r\n00:00:03,000 --> 00:00:05,500\r\n<font color="red">They</font> <b>do</b> & overflow.\r\n'],
  ['talk.en.json3', JSON.stringify({ wireMagic: 'pb3', events: [{ tStartMs: 0, id: 1 }, { tStartMs: 1000, dDurationMs: 2000, segs: [{ utf8: 'Queues' }, { utf8: ' fill up.', tOffsetMs: 500 }] }, { tStartMs: 3000, aAppend: 1, segs: [{ utf8: '\n' }] }, { tStartMs: 3000, dDurationMs: 2500, segs: [{ utf8: 'They do & overflow.' }] }] })],
  ['talk.srv3', '<?xml version="1.0" encoding="utf-8" ?><timedtext format="3"><body><w t="0" id="1"/><p t="1000" d="2000" w="1"><s>Queues</s><s t="500"> fill up.</s></p><p t="3000" d="2500">They do &amp; overflow.</p></body></timedtext>'],
  ['talk.json', JSON.stringify({ version: '1.0.0', segments: [{ startTime: 1, endTime: 3, body: 'Queues fill up.' }, { speaker: 'Bo', startTime: 3, endTime: 5.5, body: 'They do & overflow.' }] })],
  ['whisper.json', JSON.stringify({ text: '…', segments: [{ id: 0, start: 1, end: 3, text: ' Queues fill up.', words: [{ word: ' Queues', start: 1, end: 1.4 }, { word: ' fill', start: 1.5, end: 2 }, { word: ' up.', start: 2, end: 3 }] }, { id: 1, start: 3, end: 5.5, text: ' They do & overflow.' }] })],
  ['talk.txt', '00:00:01 Queues fill up.\n00:00:03 They do & overflow.\n'],
  ['talk.md', '# Transcript\n\n[0:01](https://youtu.be/AbCdEfGhIj1?t=1) Queues fill up.\n\n**Bo:** [0:03] They **do** \\& overflow.\n']
]

describe('a transcript', () => {
  test.each(FILES)('%s is read by its content, whatever it is called', async (name, text) => {
    for (const called of [name, 'captions', 'captions.bin']) {
      const { cues, troubles } = await parseTranscript(called, bytes(text))
      expect(cues.map(cue => cue.text)).toEqual(['Queues fill up.', 'They do & overflow.'])
      expect(cues.map(({ start }) => start)).toEqual([1, 3])
      expect(cues.flatMap(({ speaker }) => speaker ?? [])).toEqual(text.includes('Bo') ? ['Bo'] : [])
      expect(troubles).toEqual([])
    }
  })

  test.each(FILES.filter(([name]) => /json3|srv3|whisper/.test(name)))('%s times its words', async (name, text) => {
    const { cues } = await parseTranscript(name, bytes(text))
    expect(cues[0]?.words?.slice(0, 4)).toEqual([0, 1, 'Queues '.length, 1.5])
  })

  test('in WebVTT has the times of its word tags', async () => {
    const { cues } = await parseTranscript('a.vtt', bytes('WEBVTT\n\n00:01.000 --> 00:03.000\nQueues<00:00:01.500><c> fill</c><00:00:02.000><c> up</c>\n'))
    expect(cues).toEqual([{ start: 1, end: 3, text: 'Queues fill up', words: [7, 1.5, 12, 2] }])
  })

  test('in WebVTT may have two voices in one cue', async () => {
    const { cues } = await parseTranscript('a.vtt', bytes('WEBVTT\n\n00:00.000 --> 00:10.000\n<v Ana Cruz>Why?</v> <v Bo>Because.</v>\n'))
    expect(cues.map(({ speaker, text }) => [speaker, text])).toEqual([['Ana Cruz', 'Why?'], ['Bo', 'Because.']])
  })

  test.each([
    ['a lone <', '3 < 4 and a<b', '3 < 4 and a<b'],
    ['named entities', 'caf&eacute; &nbsp;&#233; &quot;x&quot;', 'café é "x"'],
    ['sound marks', '[Music] (applause) ♪ la ♪', '[Music] (applause) ♪ la ♪'],
    ['a blank line within', 'one\n\ntwo', 'one two'],
    ['foreign tags', '<font face="x">one</font><br/>two', 'one two']
  ])('keeps all words beside %s', async (_, written, read) => {
    const { cues } = await parseTranscript('a.vtt', bytes(`WEBVTT\n\n00:00.000 --> 00:10.000\n${written}\n`))
    expect(cues.map(({ text }) => text).join(' ')).toBe(read)
  })
})

describe('a name before a colon', () => {
  const cuesOf = async (...lines: string[]) =>
    (await parseTranscript('a.vtt', bytes(`WEBVTT\n\n${lines.map((line, i) => `00:${10 + i}.000 --> 00:${11 + i}.000\n${line}`).join('\n\n')}\n`))).cues

  test('that stands there again is a speaker, until another one speaks', async () => {
    const cues = await cuesOf('Ana Cruz: Welcome.', 'This is our evening.', 'Bo Lind: Thank you.', 'Ana Cruz: Let us begin.', '- Yes.')
    expect(cues.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Ana Cruz', 'Welcome.'],
      ['Ana Cruz', 'This is our evening.'],
      ['Bo Lind', 'Thank you.'],
      ['Ana Cruz', 'Let us begin.'],
      [undefined, 'Yes.']
    ])
  })

  test.each([
    ['a note', ['Note: it is late.', 'Note: it is later.', 'Note: it is dark.']],
    ['a sentence', ['We learned one thing: wait.', 'There is one rule: rest.']],
    ['said once', ['Remember Kafka: it is a log.', 'Kafka: a log.']]
  ])('is no speaker when it is %s', async (_, lines) => {
    const cues = await cuesOf(...lines)
    expect(cues.map(({ text }) => text)).toEqual(lines)
    expect(cues.some(cue => 'speaker' in cue)).toBe(false)
  })
})

describe('rolling captions', () => {
  const rolling = `WEBVTT

00:00:00.000 --> 00:00:02.000
 
hello and<00:00:00.500><c> welcome</c>

00:00:02.000 --> 00:00:02.010
hello and welcome
 

00:00:02.010 --> 00:00:04.000
hello and welcome
to<00:00:02.600><c> us</c>

00:00:04.000 --> 00:00:04.010
to us
 

00:00:04.010 --> 00:00:06.000
to us
no<00:00:04.500><c> no</c><00:00:05.000><c> no</c>

00:00:06.000 --> 00:00:06.010
no no no
 

00:00:06.010 --> 00:00:08.000
no no no
this<00:00:06.500><c> is</c><00:00:07.000><c> fun</c>

00:00:08.000 --> 00:00:08.010
this is fun
 

00:00:08.010 --> 00:00:10.000
this is fun
so let us go
`

  test('say each word once, and when it is said', async () => {
    const { cues } = await parseTranscript('auto.en.vtt', bytes(rolling))
    expect(cues.map(({ text }) => text).join(' ')).toBe('hello and welcome to us no no no this is fun so let us go')
    expect(cues.find(({ text }) => text === 'to us')).toEqual({ start: 2.01, end: 4, text: 'to us', words: [3, 2.6] })
  })

  test('are not suspected where people repeat themselves', async () => {
    const said = ['no no no no', 'no no no no wait', 'developers developers developers', 'developers developers developers', 'let us get out of here', 'out of here we go', 'then all was well', 'and nobody said a word']
    const text = `WEBVTT\n\n${said.map((line, i) => `00:${10 + i}.000 --> 00:${11 + i}.000\n${line}`).join('\n\n')}\n`
    const { cues } = await parseTranscript('clean.vtt', bytes(text))
    expect(cues.map(cue => cue.text)).toEqual(said)
  })
})
