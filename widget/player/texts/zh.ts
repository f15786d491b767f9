import type { PlayerTexts } from './player-texts.js'

export const texts: PlayerTexts = {
  recording: '录像',
  thisSite: '本站',
  play: '播放“{title}”',
  playFrom: '从 {clock} 播放“{title}”',
  playUntitled: '播放录像',
  playUntitledFrom: '从 {clock} 播放录像',
  playsFrom: '来自 {source}',
  open: '从 {clock} 打开录像',
  retry: '重试',
  talkEnded: '演讲到此结束。',
  goOn: '继续播放',
  notices: {
    loading: '正在从 {source} 加载…',
    elsewhere: '本页无法播放，请前往 {source} 观看。',
    slow: '没有响应？',
    address: '此录像的地址无法播放。',
    gone: '此录像已被删除或设为私密。',
    refused: '所有者不允许在其他网站上播放此录像。',
    referrer: 'YouTube 只为表明来源的页面播放；此页面或浏览器没有表明来源。',
    browser: '此浏览器无法播放该录像。',
    network: '加载录像时连接中断。',
    file: '文件无法加载，或此浏览器不支持其格式。'
  },
  consent: {
    title: '从 {source} 播放？',
    what: '您的浏览器将连接 {host}。{source} 会得知您的 IP 地址和您所在的网站，并可能在您的浏览器中存储数据。',
    remember: '不再询问 {source}',
    agree: '播放',
    refuse: '取消'
  },
  tools: {
    tools: '播放器',
    previous: '上一个片段',
    next: '下一个片段',
    speed: '速度',
    rate: '{n}×',
    copyLink: '复制链接',
    copyMarkdown: '复制 Markdown',
    copied: '已复制 {clock} 处的链接',
    notCopied: '请手动复制：',
    resume: '从 {clock} 继续',
    moments: '片段',
    transcript: '文字稿',
    lacking: '此部分无法加载。请检查网络连接后重试。'
  },
  strip: {
    matches: { other: '本演讲中有 {n} 处匹配' },
    match: '{clock}，{text}'
  },
  transcript: {
    loading: '正在加载文字稿…',
    none: '此演讲没有文字稿。',
    failed: '文字稿无法加载。',
    search: '搜索文字稿',
    previous: '上一处匹配',
    next: '下一处匹配',
    matches: { other: '{n} 处匹配' },
    place: '第 {place} 处，共 {count} 处',
    noMatch: '此演讲中没有提到',
    follow: '跟随播放',
    selected: '选中位置：{clock}'
  }
}
