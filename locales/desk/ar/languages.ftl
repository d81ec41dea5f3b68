### A story in its languages: translating, what has fallen behind, bringing up to date.

## The page of a story

languages-title = موضوع بلغاته
languages-tab = اللغات
languages-untitled = بلا عنوان بعد
languages-somebody-else = يكتبه أحد الزملاء الآن.
languages-version = النسخة { $version }
languages-saved = حُفظ في { $time }
languages-public = على الموقع
languages-made-from-version = مترجم عن { $language }، النسخة { $version }
languages-made-from-draft = مترجم عن { $language } قبل النشر
languages-behind = تغيّر الأصل بعد الترجمة.
languages-withdrawn = سُحب الأصل. قرّر هل تبقى هذه الترجمة منشورة.
languages-up-to-date = مطابق للأصل
languages-see-changes = عرض ما تغيّر
languages-see-story = الموضوع بلغاته
languages-changes = ما يُنقل إلى { $translation }: ما تغيّر في { $original }
languages-changes-version = من النسخة { $from } إلى النسخة { $to }
languages-changes-draft = منذ النص الذي تُرجم
languages-no-words = لم تتغيّر هنا أي كلمة.
languages-same-text = النص كما كان.
languages-go-to-translation = فتح الترجمة
languages-bring-up-to-date = أصبحت محدّثة

## Translating

languages-translate = ترجمة
languages-translate-hint = تبدأ مسودة باسمك وفيها النص والبنية والصور والمواضيع والتوقيعات. ويبقى الأصل إلى جانبها وأنت تكتب فوق النص.
languages-from = من
languages-into = إلى
languages-begin = بدء الترجمة

## What was done, and what went wrong

languages-done-translate = بدأت الترجمة: اكتب فوق النص.
languages-done-up-to-date = سُجّلت الترجمة على أنها محدّثة.
languages-wrong-translated = بدأ أحدهم للتو هذا الموضوع بتلك اللغة. واصل العمل على ذلك المقال.
languages-wrong-overtaken = تغيّر الأصل مرة أخرى وأنت تطالعه. هذا ما تغيّر حتى الآن.

## What has changed: fields, blocks, and how

languages-field-kicker = العنوان التمهيدي
languages-field-headline = العنوان
languages-field-standfirst = المقدمة
languages-field-dateline = مكان التحرير
languages-field-bylines = التوقيعات
languages-field-section = القسم
languages-field-topics = المواضيع
languages-field-lead-image = الصورة الرئيسية
languages-field-key-points = أهم النقاط
languages-field-related = مواضيع ذات صلة
languages-field-social-title = عنوان المشاركة
languages-field-description = الوصف
languages-block-paragraph = فقرة
languages-block-heading = عنوان فرعي
languages-block-list = قائمة
languages-block-quote = اقتباس
languages-block-image = صورة
languages-block-gallery = معرض صور
languages-block-table = جدول
languages-block-infobox = إطار معلومات
languages-block-embed-card = بطاقة مضمّنة
languages-block-timeline = تسلسل زمني
languages-block-live-entry = خبر من البث المباشر
languages-block-preformatted = نص بتنسيق ثابت
languages-block-divider = فاصل
languages-change-added = أُضيف
languages-change-removed = حُذف
languages-change-moved = نُقل
languages-change-changed = عُدّل
languages-change-form = الكلمات نفسها بشكل آخر
