import type { PlayerTexts } from './player-texts.js'

export const texts: PlayerTexts = {
  recording: '録画',
  thisSite: 'このサイト',
  play: '「{title}」を再生',
  playFrom: '「{title}」を{clock}から再生',
  playUntitled: '録画を再生',
  playUntitledFrom: '録画を{clock}から再生',
  playsFrom: '{source}から再生',
  open: '録画を{clock}から開く',
  retry: '再試行',
  talkEnded: '講演はここまでです。',
  goOn: '続きを再生',
  notices: {
    loading: '{source}から読み込み中…',
    elsewhere: 'このページでは再生できません。{source}で再生されます。',
    slow: '応答がありませんか？',
    address: 'この録画のアドレスは再生できません。',
    gone: 'この録画は削除されたか、非公開になりました。',
    refused: 'この録画は、所有者の設定により他のサイトでは再生できません。',
    referrer: 'YouTubeは参照元を伝えるページでのみ再生できます。このページかブラウザーが参照元を伝えていません。',
    browser: 'このブラウザーでは録画を再生できませんでした。',
    network: '録画の読み込み中に接続が切れました。',
    file: 'ファイルを読み込めなかったか、このブラウザーが形式に対応していません。'
  },
  consent: {
    title: '{source}から再生しますか？',
    what:
      'ブラウザーが{host}に接続します。{source}にはIPアドレスと閲覧中のサイトが伝わり、' +
      'ブラウザーにデータが保存されることがあります。',
    remember: '{source}については今後確認しない',
    agree: '再生',
    refuse: 'キャンセル'
  },
  tools: {
    tools: 'プレーヤー',
    previous: '前の箇所',
    next: '次の箇所',
    speed: '速度',
    rate: '{n}倍',
    copyLink: 'リンクをコピー',
    copyMarkdown: 'Markdownをコピー',
    copied: '{clock}のリンクをコピーしました',
    notCopied: '手動でコピーしてください：',
    resume: '{clock}から再開',
    moments: '該当箇所',
    transcript: '文字起こし',
    lacking: 'この部分を読み込めませんでした。接続を確かめて、もう一度お試しください。'
  },
  strip: {
    matches: { other: 'この講演の中に{n}件の一致' },
    match: '{clock}、{text}'
  },
  transcript: {
    loading: '文字起こしを読み込み中…',
    none: 'この講演の文字起こしはありません。',
    failed: '文字起こしを読み込めませんでした。',
    search: '文字起こしを検索',
    previous: '前の一致',
    next: '次の一致',
    matches: { other: '{n}件の一致' },
    place: '{count}件中{place}件目',
    noMatch: 'この講演では話されていません',
    follow: '再生に合わせて表示',
    selected: '選択箇所：{clock}'
  }
}
