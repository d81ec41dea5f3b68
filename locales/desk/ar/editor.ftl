### The editor of the text, in the browser: tools, saving, locks, notes, the meter. Its script is given these.

## The text and its tools

editor-text = نص المقال
editor-toolbar = أدوات النص
editor-with-keys = { $label } ({ $keys })
editor-undo = تراجع
editor-redo = إعادة
editor-style = نوع الفقرة
editor-style-other = نوع آخر
editor-insert = إدراج كتلة
editor-more = أدوات أخرى
editor-settings = إعدادات هذه الكتلة
editor-done = تم
editor-cancel = إلغاء
editor-close = إغلاق
editor-delete = حذف
editor-describe = وصف
editor-move-up = نقل الكتلة إلى أعلى
editor-move-down = نقل الكتلة إلى أسفل
editor-delete-block = حذف الكتلة
editor-line-break = سطر جديد في الفقرة نفسها

## Blocks

editor-paragraph = فقرة
editor-heading-2 = عنوان فرعي
editor-heading-3 = عنوان فرعي أصغر
editor-heading-4 = أصغر عنوان فرعي
editor-bullets = قائمة نقطية
editor-numbers = قائمة مرقّمة
editor-quote = اقتباس
editor-pull-quote = مقتطف بارز
editor-table = جدول
editor-infobox = إطار معلومات
editor-card = بطاقة لفيديو أو منشور
editor-timeline = تسلسل زمني
editor-live-entry = تحديث مباشر
editor-preformatted = نص محفوظ التنسيق
editor-divider = فاصل
editor-gallery = معرض صور
editor-empty-text = اكتب هنا. اكتب «/» لإظهار الكتل.
editor-empty-paragraph = اكتب «/» لإظهار الكتل
editor-empty-attribution = من قال هذا أو كتبه
editor-empty-table_caption = ما الذي يبيّنه الجدول
editor-empty-gallery_caption = ما الذي تبيّنه الصور معًا
editor-empty-entry_when = متى: 12 مايو، قرابة الظهر…
editor-empty-infobox_title = عنوان الإطار
editor-empty-live_headline = عنوان التحديث
editor-empty-image = تعليق الصورة
editor-empty-embed_card = ما الذي يقوله، بالكلمات
editor-empty-heading = عنوان فرعي
editor-empty-preformatted = نص تُحفظ مسافاته وأسطره كما هي

## Words

editor-strong = غليظ
editor-emphasis = مائل
editor-strikethrough = مشطوب
editor-superscript = مرتفع
editor-subscript = منخفض
editor-code = شيفرة
editor-link = رابط
editor-link-text = كلمات الرابط
editor-link-address = العنوان
editor-link-hint = عنوان صفحة، أو بريد إلكتروني، أو مسار مثل ‎/ar/page/about
editor-link-wrong = لا يمكن لرابط أن يؤدي إلى هذا العنوان. اكتبه هكذا: ‎https://example.org/page
editor-link-remove = إزالة الرابط
editor-footnote = حاشية
editor-footnote-text = نص الحاشية
editor-footnote-open = حاشية: { $text }
editor-footnote-empty = حاشية فارغة
editor-footnote-delete = حذف الحاشية
editor-language = كلمات بلغة أخرى
editor-language-of = لغة هذه الكلمات
editor-language-other = لغة أخرى
editor-language-tag = رمز اللغة
editor-language-tag-hint = فقط إن لم تكن في القائمة: «ln» للينغالا و«zh-Hant» للصينية التقليدية
editor-language-wrong = هذا ليس رمز لغة. اكتبه مثل «ln» أو «pt-BR».
editor-language-remove = لغة المقال نفسها
editor-language-select-first = حدّد الكلمات أولًا، ثم اختر لغتها.

## Settings of blocks

editor-settings-image = صورة
editor-settings-embed_card = بطاقة
editor-settings-quote = اقتباس
editor-settings-list = قائمة
editor-settings-timeline_entry = بند في التسلسل الزمني
editor-settings-live_entry = تحديث مباشر
editor-alt = ما الذي تبيّنه الصورة
editor-alt-hint = لمن لا يرى الصورة من القراء. اذكر ما يهم الخبر.
editor-alt-is = الوصف: { $text }
editor-alt-decorative = للزينة: لا تقول شيئًا لا يقوله النص
editor-alt-unwritten = لم توصف بعد
editor-decorative = للزينة: لا تحتاج إلى وصف
editor-credit = المصدر
editor-credit-is = المصدر: { $name }
editor-image-link = تؤدي إلى (اختياري)
editor-image-missing = لم يُعثر على هذه الصورة عند نقل الأرشيف. كان عنوانها
editor-card-address = عنوان الفيديو أو المنشور
editor-card-title = العنوان الظاهر
editor-card-provider = مكانه
editor-provider-by-address = بحسب العنوان
editor-provider-youtube = يوتيوب
editor-provider-vimeo = فيميو
editor-provider-dailymotion = ديلي موشن
editor-provider-x = إكس
editor-provider-facebook = فيسبوك
editor-provider-instagram = إنستغرام
editor-provider-tiktok = تيك توك
editor-provider-soundcloud = ساوند كلاود
editor-provider-spotify = سبوتيفاي
editor-provider-mastodon = ماستودون
editor-provider-telegram = تيليغرام
editor-provider-audio = تسجيل صوتي
editor-provider-video = فيديو
editor-provider-document = وثيقة
editor-provider-map = خريطة
editor-provider-other = موقع آخر
editor-pull-quote-drawn = مقتطف بارز: مأخوذ من نص المقال ومكبَّر
editor-quote-source = أين يمكن قراءته (اختياري)
editor-list-start = الرقم الأول
editor-list-start-hint = اتركه فارغًا لقائمة نقطية
editor-number-wrong = هذا ليس عددًا صحيحًا.
editor-entry-date = التاريخ بصيغة تقرؤها الآلات (اختياري)
editor-entry-date-hint = ‎2019 أو 2019-05 أو 2019-05-12 أو 2019-05-12T14:30Z
editor-date-wrong = هذا ليس تاريخًا. اكتبه كما هو مبيّن.
editor-live-time = وقت النشر
editor-live-name = الاسم الدائم
editor-live-name-hint = جزء من عنوانه في الصفحة. لا تغيّره بعد نشر التحديث.
editor-live-name-wrong = استعمل حروفًا لاتينية صغيرة من a إلى z وأرقامًا وشرطات، 64 على الأكثر.

## Tables

editor-table-menu = الجدول
editor-row-before = صف فوقه
editor-row-after = صف تحته
editor-row-delete = حذف الصف
editor-column-before = عمود قبله
editor-column-after = عمود بعده
editor-column-delete = حذف العمود
editor-header-row = صف عناوين
editor-header-column = عمود عناوين
editor-header-cell = خلية عنوان
editor-merge-cells = دمج الخلايا
editor-split-cell = تقسيم الخلية
editor-table-delete = حذف الجدول

## Find, invisible characters, help

editor-find = بحث واستبدال
editor-find-text = ابحث عن
editor-replace-by = استبدل به
editor-find-case = مطابقة حالة الأحرف
editor-find-whole = كلمات كاملة
editor-find-next = التالي
editor-find-previous = السابق
editor-find-none = لا نتيجة
editor-find-count = النتائج: { $count }
editor-find-at = { $at } من { $count }
editor-replace = استبدال
editor-replace-all = استبدال الكل
editor-replaced = ما استُبدل: { $count }
editor-invisible = إظهار المحارف غير المرئية
editor-invisible-nbsp = مسافة غير فاصلة
editor-invisible-nnbsp = مسافة ضيقة غير فاصلة
editor-invisible-nbhy = شرطة غير فاصلة
editor-invisible-shy = شرطة اختيارية
editor-invisible-zwsp = مسافة معدومة العرض
editor-invisible-zwnj = فاصل معدوم العرض
editor-invisible-zwj = واصل معدوم العرض
editor-invisible-lrm = علامة من اليسار إلى اليمين
editor-invisible-rlm = علامة من اليمين إلى اليسار
editor-invisible-wj = واصل كلمات
editor-help = مساعدة لوحة المفاتيح
editor-help-keys = المفاتيح
editor-help-signs = علامات في أول السطر أو حول الكلمات
editor-help-tab = الخلية التالية، أو درجة أعمق في القائمة
editor-help-toolbar = إلى الأدوات

## Pasting

editor-paste-images = صور لم تُلصق: { $count }. لا تدخل المقال إلا صور محفوظة لدى الصحيفة.
editor-paste-files = لا يمكن لصق الملفات هنا. لا تدخل المقال إلا صور محفوظة لدى الصحيفة.

## Saving

editor-state-unchanged = لا تغييرات
editor-state-changed = لم يُحفظ بعد
editor-state-saving = جارٍ الحفظ…
editor-state-saved = حُفظ في { $time }
editor-state-offline = لا اتصال: محفوظ على هذا الجهاز
editor-state-offline-unkept = لا اتصال، وهذا المتصفح لا يحفظ شيئًا: أبقِ هذه الصفحة مفتوحة
editor-state-login = انتهت جلستك. نصك محفوظ على هذا الجهاز.
editor-state-login-link = ادخل من جديد في علامة تبويب أخرى
editor-state-refused = تعذّر الحفظ: { $message }
editor-state-conflict = في انتظار قرارك
editor-restored = عُثر على هذا الجهاز على نص لم يُحفظ، وأُعيد إلى مكانه.

## Someone else

editor-lock-held = { $name } يكتب هنا منذ { $time }.
editor-lock-held-read = يمكنك القراءة. تولَّ الكتابة إن أردت أن تكتب.
editor-lock-taken = { $name } تولّى الكتابة في { $time }.
editor-lock-taken-kept = ما كتبته محفوظ. وحين تتولى الكتابة من جديد يُجمع النصان.
editor-lock-take = تولّي الكتابة
editor-clash-title = صيغتان للموضع نفسه
editor-clash-say = حفظ { $name } في { $time }. المواضع التي غيّرتماها معًا: { $count }. وجُمع كل ما عداها.
editor-clash-text = في النص
editor-clash-mine = صيغتك
editor-clash-theirs = صيغة { $name }
editor-clash-nothing = (محذوف)
editor-clash-image = صورة: { $text }
editor-clash-done = المتابعة على هذا
editor-keep-mine = أبقِ صيغتي
editor-take-theirs = خذ الصيغة الأخرى
editor-keep-both = أبقِ الصيغتين

## Fields

editor-field-kicker = العنوان التمهيدي
editor-field-headline = العنوان
editor-field-standfirst = المقدمة
editor-field-dateline = مكان الخبر
editor-field-bylines = التوقيعات
editor-field-section = القسم
editor-field-topics = المواضيع
editor-field-lead-image = الصورة الرئيسية
editor-field-key-points = أهم النقاط
editor-field-related = مقالات ذات صلة
editor-field-social-title = العنوان لشبكات التواصل
editor-field-description = الوصف
editor-topics-chosen = المواضيع المختارة
editor-topics-add = إضافة موضوع
editor-bylines-chosen = الموقّعون
editor-bylines-add = إضافة توقيع
editor-byline-role = دور { $name } في هذا المقال
editor-byline-role-hint = الدور (اختياري)
editor-combo-none = لا شيء بهذا الاسم
editor-chosen-up = رفع { $name }
editor-chosen-down = خفض { $name }
editor-chosen-remove = إزالة { $name }
editor-chosen-added = أضيف: { $name }
editor-chosen-moved = ترتيب { $name } الآن { $place }
editor-chosen-removed = أزيل: { $name }

## Meter, checks, proof

editor-meter-length = الكلمات: { $words } · { $minutes } د
editor-meter-good = { $bytes } بايت على خط القارئ
editor-meter-warn = { $bytes } بايت على خط القارئ: أكثر من { $warn }. اختصر إن أمكن.
editor-meter-most = { $bytes } بايت على خط القارئ: أكثر من { $most }. لا بد من إذن الناشر.
editor-checks-none = لا شيء يحول دون النشر.
editor-check-block = لازم:
editor-check-warn = للمراجعة:
editor-proof = كما يراه القارئ
editor-proof-title = المقال على هاتف القارئ

## Notes

editor-note = ملاحظة على هذه الكلمات
editor-note-new = ملاحظة جديدة
editor-note-select-first = حدّد الكلمات التي تخصها الملاحظة.
editor-note-send = إضافة الملاحظة
editor-note-reply = رد
editor-note-resolve = إنهاء
editor-note-reopen = فتح من جديد
editor-note-show = إظهارها في النص
editor-note-gone = لم تعد هذه الكلمات في النص.
editor-note-failed = لم يُجب الخادم.
editor-note-not-sent = لم تُرسل الملاحظة: { $why } وهي باقية هنا؛ حاول مرة أخرى.
editor-notes-none = لا ملاحظات مفتوحة
editor-notes-resolved = الملاحظات المنتهية: { $count }
editor-notes-unread = تعذّرت قراءة الملاحظات. ستظهر حين يعود الاتصال.
editor-mention = أشخاص

## Images

editor-images = صور من هذا الجهاز
editor-library = صورة من المكتبة
editor-library-search = اسم الملف أو الشرح أو المصدر
editor-library-none = لم توجد صورة
editor-library-more = صور أخرى
editor-library-failed = لا تستجيب المكتبة. أعد المحاولة.
editor-tray = صور في الطريق
editor-tray-count = وصل: { $done } من { $all }
editor-tray-gallery = اجمع هذه الصور في معرض
editor-upload-waiting = في الانتظار
editor-upload-percent = { $percent }٪
editor-upload-paused = انقطع الاتصال؛ يُستأنف الإرسال تلقائيا
editor-upload-login = خرجت من حسابك؛ يُستأنف الإرسال بعد تسجيل الدخول
editor-upload-done = وصلت
editor-upload-again = أعد المحاولة
editor-upload-again-named = أعد المحاولة: { $name }
editor-upload-cancel-named = إلغاء: { $name }
editor-upload-arrived = وصلت { $name }.
editor-upload-failed = { $name }: { $why }
editor-upload-pasted = صورة ملصقة
editor-upload-no-image = هذا الملف ليس صورة. أرسل صورة بصيغة JPEG أو PNG أو WebP أو AVIF أو GIF أو TIFF.
editor-upload-heic = لا يمكن هنا قراءة صور iPhone بصيغة HEIC. أرسلها بصيغة JPEG: شاركها بالبريد من الهاتف نفسه.
editor-upload-place = ستوضع { $name } هنا
editor-upload-resumed = يُستأنف إرسال الصور التي لم تصل بعد.
editor-upload-read-only = يكتب هنا شخص آخر. تولَّ الكتابة قبل إضافة الصور.
editor-lead-device = اختيار من هذا الجهاز
editor-lead-library = اختيار من المكتبة
editor-lead-remove = إزالة الصورة
editor-lead-none = لا صورة أعلى النص. أفلت واحدة هنا.
editor-alt-library = من المكتبة: { $text }
editor-credit-library = المصدر، من المكتبة: { $name }
editor-image-pulled = سُحبت من كل الصفحات: لا يراها القراء
editor-image-expired = انتهى حق عرضها
editor-image-page = في المكتبة
editor-check-show = إظهار
