import type { PlayerTexts } from './player-texts.js'

export const texts: PlayerTexts = {
  recording: 'تسجيل',
  thisSite: 'هذا الموقع',
  play: 'شغّل «{title}»',
  playFrom: 'شغّل «{title}» من {clock}',
  playUntitled: 'شغّل التسجيل',
  playUntitledFrom: 'شغّل التسجيل من {clock}',
  playsFrom: 'يُشغَّل من {source}',
  open: 'افتح التسجيل عند {clock}',
  retry: 'حاول مرة أخرى',
  talkEnded: 'تنتهي المحاضرة هنا.',
  goOn: 'تابع',
  notices: {
    loading: 'يجري التحميل من {source}…',
    elsewhere: 'يُشغَّل على {source}، لا في هذه الصفحة.',
    slow: 'لا استجابة؟',
    address: 'لا يمكن تشغيل عنوان هذا التسجيل.',
    gone: 'حُذف هذا التسجيل أو صار خاصًا.',
    refused: 'لا يسمح مالكه بتشغيل هذا التسجيل في مواقع أخرى.',
    referrer: 'لا يعمل YouTube إلا في صفحات تذكر عنوانها، وهذه الصفحة أو المتصفح لا يفعل ذلك.',
    browser: 'تعذّر على هذا المتصفح تشغيل التسجيل.',
    network: 'انقطع الاتصال أثناء تحميل التسجيل.',
    file: 'تعذّر تحميل الملف، أو أن هذا المتصفح لا يعرف صيغته.'
  },
  consent: {
    title: 'هل تريد التشغيل من {source}؟',
    what:
      'سيتصل متصفحك عندئذ بـ {host}. سيعرف {source} عنوان IP الخاص بك والموقع الذي أنت فيه، وقد يخزّن بيانات في متصفحك.',
    remember: 'لا تسأل مرة أخرى عن {source}',
    agree: 'شغّل',
    refuse: 'إلغاء'
  },
  tools: {
    tools: 'المشغّل',
    previous: 'المقطع السابق',
    next: 'المقطع التالي',
    speed: 'السرعة',
    rate: '{n}×',
    copyLink: 'انسخ الرابط',
    copyMarkdown: 'انسخ Markdown',
    copied: 'نُسخ رابط {clock}',
    notCopied: 'انسخه يدويًا:',
    resume: 'استأنف من {clock}',
    moments: 'المقاطع',
    transcript: 'النص',
    lacking: 'تعذّر تحميل هذا الجزء. تحقق من الاتصال وحاول مرة أخرى.'
  },
  strip: {
    matches: {
      zero: 'لا مواضع مطابقة في هذه المحاضرة',
      one: 'موضع واحد مطابق في هذه المحاضرة',
      two: 'موضعان مطابقان في هذه المحاضرة',
      few: '{n} مواضع مطابقة في هذه المحاضرة',
      many: '{n} موضعًا مطابقًا في هذه المحاضرة',
      other: '{n} موضع مطابق في هذه المحاضرة'
    },
    match: '{clock}، {text}'
  },
  transcript: {
    loading: 'يجري تحميل النص…',
    none: 'لا نص لهذه المحاضرة.',
    failed: 'تعذّر تحميل النص.',
    search: 'ابحث في النص',
    previous: 'الموضع السابق',
    next: 'الموضع التالي',
    matches: {
      zero: 'لا مواضع',
      one: 'موضع واحد',
      two: 'موضعان',
      few: '{n} مواضع',
      many: '{n} موضعًا',
      other: '{n} موضع'
    },
    place: '{place} من {count}',
    noMatch: 'لم يُقل في هذه المحاضرة',
    follow: 'تابع التشغيل',
    selected: 'المحدد عند {clock}'
  }
}
