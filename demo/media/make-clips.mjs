// Draws the demo's recordings: clips whose picture is their own clock, so that a person sees where a seek has led.
//
//   node demo/media/make-clips.mjs
//
// The clips and their talks stand in clips.json. Needs ffmpeg (with libvpx, libopus and drawtext), fc-match and the
// DejaVu fonts; writes to demo/public/media/. The pictures are painted here and piped to ffmpeg, which adds the text.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const width = 640
const height = 360
const framesPerSecond = 10
const samplesPerSecond = 48_000
const paper = [0xf4, 0xea, 0xd8]
const idleColour = '#a9a298'
const dial = { x: 156, y: 196, radius: 96, ringInner: 112, ringOuter: 122 }
const textColumn = 306
const output = fileURLToPath(new URL('../public/media/', import.meta.url))

const clips = JSON.parse(await readFile(new URL('clips.json', import.meta.url), 'utf8'))
await mkdir(output, { recursive: true })
for (const clip of clips) await makeClip(clip)

async function makeClip(clip) {
  const folder = await mkdtemp(join(tmpdir(), 'clip-'))
  try {
    await writeFile(join(folder, 'sound.wav'), wav(sound(clip)))
    const filters = await textFilters(clip, folder)
    await encode(clip, filters, join(folder, 'sound.wav'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/**
 * A keyframe every three seconds and the cues in front let a browser seek without reading the whole file.
 *
 * Opus begins a few milliseconds before zero. Unless the sound is put back by so much, ffmpeg delays the picture
 * instead, and a seek to a talk's start shows the last picture of the talk before.
 */
async function encode(clip, filters, soundFile) {
  const video = ['-c:v', 'libvpx-vp9', '-crf', '57', '-b:v', '0', '-g', `${3 * framesPerSecond}`]
  const drawn = ['-tune-content', 'screen', '-deadline', 'good', '-cpu-used', '1']
  const audio = ['-c:a', 'libopus', '-b:a', '10k', '-frame_duration', '60']
  const ffmpeg = spawn('ffmpeg', [
    '-y', '-loglevel', 'error',
    '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', `${framesPerSecond}`, '-i', 'pipe:0',
    '-itsoffset', '0.007', '-i', soundFile, '-vf', filters,
    ...video, ...drawn, '-pix_fmt', 'yuv420p', ...audio,
    '-map_metadata', '-1', '-fflags', '+bitexact', '-cues_to_front', '1', join(output, clip.file)
  ], { stdio: ['pipe', 'inherit', 'inherit'] })
  const closed = once(ffmpeg, 'close')
  for (const picture of pictures(clip)) {
    if (!ffmpeg.stdin.write(picture)) await once(ffmpeg.stdin, 'drain')
  }
  ffmpeg.stdin.end()
  const [code] = await closed
  if (code !== 0) throw new Error(`ffmpeg ended with ${code} while writing ${clip.file}`)
}

/** The talk that runs at a second, or undefined during the welcome. */
function talkAt(clip, second) {
  return clip.talks.findLast(talk => talk.start <= second)
}

function endOf(clip, index) {
  return clip.talks[index + 1]?.start ?? clip.length
}

function* pictures(clip) {
  const faces = new Map()
  for (let frame = 0; frame < clip.length * framesPerSecond; frame++) {
    const second = frame / framesPerSecond
    const talk = talkAt(clip, second)
    if (!faces.has(talk)) faces.set(talk, paintFace(clip, rgb(talk?.colour ?? idleColour)))
    const picture = Buffer.from(faces.get(talk))
    paintProgress(picture, clip, second)
    paintHand(picture, second, rgb(talk?.colour ?? idleColour))
    yield picture
  }
}

function paintFace(clip, colour) {
  const picture = Buffer.alloc(width * height * 3)
  const ground = colour.map(part => Math.round(14 + part * 0.085))
  for (let pixel = 0; pixel < picture.length; pixel += 3) picture.set(ground, pixel)
  paint(picture, [0, 0, width, height], colour, (x, y) => (y < 5 ? 1 : 0))
  paint(picture, square(dial.radius), paper, (x, y) => 0.06 * edge(dial.radius - distance(x, y)))
  for (let mark = 0; mark < 12; mark++) {
    const inner = dial.radius - (mark % 3 === 0 ? 20 : 13)
    paintLine(picture, at(mark / 12, inner), at(mark / 12, dial.radius - 5), 1.4, paper, 0.8)
  }
  clip.talks.forEach((talk, index) => {
    paintRing(picture, talk.start / clip.length, endOf(clip, index) / clip.length, rgb(talk.colour), 0.25)
  })
  return picture
}

function paintProgress(picture, clip, second) {
  clip.talks.forEach((talk, index) => {
    const end = Math.min(second, endOf(clip, index))
    if (end > talk.start) paintRing(picture, talk.start / clip.length, end / clip.length, rgb(talk.colour), 1)
  })
}

function paintHand(picture, second, colour) {
  const turn = (Math.floor(second) % 60) / 60
  paintLine(picture, at(turn + 0.5, 20), at(turn, dial.radius - 12), 2, colour, 1)
  paint(picture, square(8), colour, (x, y) => edge(7 - distance(x, y)))
}

/** A part of the ring around the dial; turns count clockwise from the top, 1 is a full circle. */
function paintRing(picture, fromTurn, toTurn, colour, strength) {
  const gap = 0.003
  paint(picture, square(dial.ringOuter + 1), colour, (x, y) => {
    const away = distance(x, y)
    const band = edge(away - dial.ringInner) * edge(dial.ringOuter - away)
    if (band === 0) return 0
    const turn = (Math.atan2(x - dial.x, dial.y - y) / (2 * Math.PI) + 1) % 1
    return turn >= fromTurn + gap && turn <= toTurn - gap ? band * strength : 0
  })
}

function paintLine(picture, [x1, y1], [x2, y2], halfWidth, colour, strength) {
  const box = [Math.min(x1, x2) - 4, Math.min(y1, y2) - 4, Math.max(x1, x2) + 4, Math.max(y1, y2) + 4].map(Math.round)
  const [dx, dy] = [x2 - x1, y2 - y1]
  paint(picture, box, colour, (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)))
    return strength * edge(halfWidth + 0.5 - Math.hypot(x - x1 - along * dx, y - y1 - along * dy))
  })
}

/** Blends a colour into the pixels of a box, as strongly as `cover` says (0 to 1). */
function paint(picture, [left, top, right, bottom], colour, cover) {
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
    for (let x = Math.max(0, left); x < Math.min(width, right); x++) {
      const strength = cover(x, y)
      if (strength === 0) continue
      const pixel = (y * width + x) * 3
      for (let part = 0; part < 3; part++) {
        picture[pixel + part] += Math.round((colour[part] - picture[pixel + part]) * strength)
      }
    }
  }
}

/** Softens an edge over one pixel: 0 outside, 1 inside. */
function edge(inside) {
  return Math.min(1, Math.max(0, inside))
}

function distance(x, y) {
  return Math.hypot(x - dial.x, y - dial.y)
}

function at(turn, radius) {
  return [dial.x + radius * Math.sin(turn * 2 * Math.PI), dial.y - radius * Math.cos(turn * 2 * Math.PI)]
}

function square(radius) {
  return [dial.x - radius, dial.y - radius, dial.x + radius + 1, dial.y + radius + 1]
}

function rgb(hex) {
  return [1, 3, 5].map(start => Number.parseInt(hex.slice(start, start + 2), 16))
}

/** Texts go through files: nothing in a title then needs escaping in ffmpeg's filter language. */
async function textFilters(clip, folder) {
  const filters = []
  const add = async (text, style, span) => {
    const file = join(folder, `${filters.length}.txt`)
    await writeFile(file, text)
    const shown = span ? `:enable='gte(t,${span[0] - 0.05})*lt(t,${span[1] - 0.05})'` : ''
    filters.push(`drawtext=textfile=${file}:${style}${shown}`)
  }
  const sans = `fontfile=${fontFile('DejaVu Sans')}:fontcolor=0xf4ead8:expansion=none`
  const serif = `fontfile=${fontFile('DejaVu Serif:bold')}:fontcolor=0xf4ead8:expansion=none`
  const muted = `fontfile=${fontFile('DejaVu Sans')}:fontcolor=0xf4ead8@0.7:expansion=none`
  const digits = `fontfile=${fontFile('DejaVu Sans Mono:bold')}:fontcolor=0xf4ead8:fontsize=68`
  const clock = '%{eif:floor(t/60+0.0001):d:2}:%{eif:mod(floor(t+0.01),60):d:2}.%{eif:mod(floor(t*10+0.1),10):d}'
  await add(clip.event, `${serif}:fontsize=24:x=34:y=30`)
  await add(clip.subtitle, `${muted}:fontsize=16:x=w-tw-34:y=36`)
  await add(clock, `${digits}:x=${textColumn - 4}:y=106`)
  const firstStart = clip.talks[0].start
  await add('Welcome', `${serif}:fontsize=20:x=${textColumn}:y=200`, [0, firstStart])
  await add('The first talk begins shortly', `${sans}:fontsize=15:x=${textColumn}:y=232`, [0, firstStart])
  for (const [index, talk] of clip.talks.entries()) {
    const span = [talk.start, endOf(clip, index) + (index === clip.talks.length - 1 ? 1 : 0)]
    const lines = wrap(talk.title, 26)
    for (const [row, line] of lines.entries()) {
      await add(line, `${serif}:fontsize=20:x=${textColumn}:y=${200 + row * 27}`, span)
    }
    const below = 200 + lines.length * 27 + 8
    await add(talk.speaker, `${sans}:fontsize=16:x=${textColumn}:y=${below}`, span)
    await add(talk.affiliation, `${muted}:fontsize=14:x=${textColumn}:y=${below + 23}`, span)
  }
  return filters.join(',')
}

function fontFile(pattern) {
  return execFileSync('fc-match', ['-f', '%{file}', pattern], { encoding: 'utf8' })
}

function wrap(text, columns) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (longer.length <= columns) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A soft tick each second, and a bell at each talk's start, each talk a step higher. */
function sound(clip) {
  const samples = new Float32Array(clip.length * samplesPerSecond)
  for (let second = 0; second < clip.length; second++) {
    strike(samples, second, { pitch: second % 2 === 0 ? 1500 : 1200, loudness: 0.1, fade: 0.012 })
  }
  clip.talks.forEach((talk, index) => {
    const pitch = 440 * 2 ** ((index * 3) / 12)
    strike(samples, talk.start, { pitch, loudness: 0.3, fade: 0.35 })
    strike(samples, talk.start, { pitch: pitch * 2.01, loudness: 0.1, fade: 0.2 })
  })
  return samples
}

function strike(samples, second, { pitch, loudness, fade }) {
  const first = second * samplesPerSecond
  const last = Math.min(samples.length, first + Math.round(fade * 8 * samplesPerSecond))
  for (let index = first; index < last; index++) {
    const since = (index - first) / samplesPerSecond
    const attack = Math.min(1, since / 0.002)
    samples[index] += loudness * attack * Math.exp(-since / fade) * Math.sin(2 * Math.PI * pitch * since)
  }
}

function wav(samples) {
  const file = Buffer.alloc(44 + samples.length * 2)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + samples.length * 2, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(samplesPerSecond, 24)
  file.writeUInt32LE(samplesPerSecond * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, index) => file.writeInt16LE(Math.round(sample * 32_767), 44 + index * 2))
  return file
}
