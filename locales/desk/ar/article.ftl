### An article's page but for its text: fields, states and moves, revisions, checks, previews.

## Where it stands

article-title = المقال
article-untitled = بلا عنوان
article-version = النسخة { $number }
article-live = كما يراه القراء
article-planned = يُنشر في { $time }
article-held-back = محظور النشر حتى { $time }
article-saved = حُفظ في { $time }
article-saved-by = حفظه { $name } في { $time }
article-owned-by = قدّمه { $name }
article-assigned-to = مكلَّف به { $name }
article-due = موعد التسليم { $time }
article-withdrawn-because = سُحب: { $reason }
article-held-by = يكتب { $name } هنا منذ { $time }.
article-take-over = تولَّ الكتابة
article-more = المزيد عن هذا المقال
article-tab-text = النص
article-tab-revisions = المراجعات
article-tab-proof = كما في الهاتف
article-tab-previews = روابط المعاينة
article-read-only = يمكنك قراءة هذا النص، لا تغييره في حالته هذه.
article-program = البرنامج

## A new article

article-new-title = مقال جديد
article-new-headline-hint = يكفي عنوان مؤقت، ويمكن تغييره حتى النشر.
article-new-begin = ابدأ الكتابة
article-kind = النوع
article-kind-hint = للخبر تاريخ ويظهر في الأقسام والخلاصات. أما الصفحة، مثل «من نحن»، فخارج الزمن.
article-kind-article = خبر
article-kind-page = صفحة

## Fields

article-about = عن المقال
article-field-headline = العنوان
article-field-kicker = العنوان التمهيدي
article-field-standfirst = المقدمة
article-field-dateline = المكان
article-dateline-hint = المكان الذي أُرسل منه
article-field-body = النص
article-body-hint = بلغة HTML: الفقرات بين <p> والعناوين الفرعية بين <h2>. يحتاج المحرر إلى JavaScript، أما هذا الحقل فلا.
article-field-bylines = التوقيعات
article-byline-number = التوقيع { $number }
article-byline-role = ما قام به { $name }
article-byline-add = أضف توقيعًا
article-field-section = القسم
article-field-topics = المواضيع
article-field-slug = الرابط
article-slug-follows = إن تُرك فارغًا تبع العنوان: { $address }
article-slug-stays = لم يعد الرابط يتغير، لأن المقال سبق نشره.
article-field-key-points = أهم النقاط
article-key-points-hint = جملة في كل سطر
article-field-social-title = عنوان المشاركة
article-field-description = وصف المشاركة
article-description-hint = إن تُرك فارغًا حلّت المقدمة محله.
article-field-lead-image = الصورة أعلى النص
article-field-related = مقالات ذات صلة
article-comments-open = يمكن للقراء التعليق
article-comments-closed = مغلقة

## Length and checks

article-words = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
article-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
article-bytes = { $bytes } بايت من { $most }
article-checks = الفحوص
article-checks-clear = لا شيء يحول دون النشر.
article-level-block = يمنع النشر:
article-level-warn = تنبيه:
article-check-headline-missing = العنوان ناقص.
article-check-embargo = محظور النشر حتى { $until }.
article-check-no-section = اختر قسمًا.
article-check-page-too-heavy = وزن الصفحة { $bytes } بايت، أكثر من { $most } المسموح بها. اختصرها أو احذف صورًا.
article-check-no-alt = قل ما تُظهره الصورة، أو اجعلها للزينة فقط.
article-check-no-byline = لا أحد يوقّع هذا المقال.
article-check-headline-long = في العنوان { $characters } حرفًا، وما زاد على { $most } يُقطع في نتائج البحث والبطاقات.
article-check-no-standfirst = لا توجد مقدمة.
article-check-no-credit = لا مصدر للصورة.
article-check-missing-image = ملف الصورة مفقود.
article-check-image-expired = انتهى حق عرض الصورة.
article-check-image-expiring = ينتهي حق عرض الصورة خلال 30 يومًا.
article-check-image-pulled = سُحبت الصورة من كل الصفحات.
article-check-page-heavy = وزن الصفحة { $bytes } بايت. ما زاد على { $most } بطيء على الخطوط الضعيفة.
article-check-translation-stale = تغيّر الأصل بعد هذه الترجمة.
article-check-original-withdrawn = سُحب أصل هذه الترجمة.
article-check-unresolved-notes = { $notes ->
    [zero] لا ملاحظات معلقة.
    [one] ملاحظة واحدة لم تُسوَّ.
    [two] ملاحظتان لم تُسوَّيا.
    [few] { $notes } ملاحظات لم تُسوَّ.
    [many] { $notes } ملاحظة لم تُسوَّ.
   *[other] { $notes } ملاحظة لم تُسوَّ.
}
article-check-overdue = كان موعده { $due }.
article-check-at-lead = الصورة أعلى النص: { $text }
article-check-at-image = الصورة { $number }: { $text }

## Notes

article-notes = الملاحظات
article-notes-none = لا ملاحظات بعد.
article-note-add = أضف ملاحظة
article-note-quote = المقطع
article-note-body = الملاحظة
article-note-mention = نبّه زملاء
article-note-answer = أجب
article-note-resolve = عُدّها مسوّاة
article-note-reopen = افتحها من جديد
article-note-resolved = مسوّاة
article-not-published = تعذر نشر هذا المقال في موعده لأن فحصًا يمنعه. انظر الفحوص بجانب النص، وأصلح الخلل، ثم انشره أو حدد له موعدًا من جديد.

## What can be done

article-act-publish = انشر
article-act-submit = ارفع للمراجعة
article-act-approve = وافق
article-act-schedule = حدد موعدًا
article-act-return = أعد إلى الكاتب
article-act-unschedule = ألغِ الموعد
article-act-working-copy = افتح نسخة عمل
article-act-reopen = افتح من جديد
article-act-discard = تخلَّ عن نسخة العمل
article-act-withdraw = اسحب
article-act-assign = كلّف
article-act-embargo = حظر النشر
article-ask-discard = أتتخلى عن نسخة العمل؟ تبقى مراجعاتها محفوظة.
article-return-note = ما المطلوب؟
article-return-hint = يُبلَّغ الكاتب ويجد هذا بين الملاحظات.
article-schedule-at = يُنشر في
article-embargo-at = ليس قبل
article-embargo-hint = اتركه فارغًا لرفع الحظر.
article-zone = التوقيت المحلي، { $zone }
article-time-which = تؤخَّر الساعات تلك الليلة، فتأتي هذه الساعة مرتين
article-time-first = المرة الأولى
article-time-second = المرة الثانية، بعد ساعة
article-assign-to = من
article-assign-due = حتى متى
article-assign-brief = المطلوب
article-assign-owner = لمن المقال
article-assign-owner-hint = هو من يكتبه ويرفعه.
article-publish-reason = ما الذي تغيّر
article-publish-reason-hint = يراه القراء بجانب النسخة الجديدة.
article-override = انشر رغم وزن الصفحة. يُسجَّل هذا القرار.
article-withdraw-hint = يخرج المقال من كل القوائم، ويُظهر رابطه السبب للقراء.
article-withdraw-reason = السبب، للقراء

## What was done

article-done-publish = نُشر. يراه القراء الآن.
article-done-submit = رُفع للمراجعة.
article-done-approve = تمت الموافقة.
article-done-schedule = حُدد الموعد.
article-done-return = أُعيد إلى كاتبه.
article-done-unschedule = أُلغي الموعد.
article-done-working-copy = نسخة العمل مفتوحة. يرى القراء النسخة المنشورة حتى تنشر هذه.
article-done-reopen = فُتح من جديد مسودةً.
article-done-discard = تم التخلي عن نسخة العمل.
article-done-withdraw = سُحب. يرى القراء السبب.
article-done-assign = تم التكليف.
article-done-embargo = تغيّر حظر النشر.
article-done-save = حُفظ.
article-done-merge = حُفظ مع ما حفظه زميل في الأثناء. راجعه كله.
article-done-note = أُضيفت الملاحظة.
article-done-take-over = أنت من يكتب الآن.
article-done-restore = صارت المراجعة القديمة هي الأحدث.
article-done-revoke = لم يعد الرابط يعمل.

## What stands in the way

article-invalid-choice = هذا الخيار غير متاح. اختر من جديد.
article-needed-note = اكتب ملاحظة تقول ما المطلوب.
article-needed-reason = اذكر السبب: سيراه القراء.
article-needed-assignee = اختر زميلًا يمكنه الدخول.
article-needed-owner = اختر زميلًا يمكنه الدخول.
article-needed-days = اختر من يوم إلى 30 يومًا.
article-needed-body = اكتب ملاحظة من حرف إلى 4000 حرف.
article-time-past = فات هذا الوقت. انشر الآن أو اختر وقتًا لاحقًا.
article-time-unreadable = اذكر التاريخ والساعة.
article-time-skipped = هذه الساعة غير موجودة لأن الساعات تُقدَّم. اختر ساعة بعدها.
article-time-twice = تأتي هذه الساعة مرتين لأن الساعات تؤخَّر. قل أيّهما تقصد.
article-blocked = لا يمكن نشره بعد. أصلح أولًا ما يمنعه.
article-address-stays = لا يمكن تغيير الرابط: سبق نشر المقال.
article-bad-text = لا يمكن حفظ هذا النص كما هو. لم يُحفظ شيء، ونصك ما زال هنا.
article-moved-on = تقدّم المقال في الأثناء فلم يعد هذا ممكنًا. انظر أين صار.
article-saved-since = حفظ أحد الزملاء هذا النص بعد أن اطّلعتَ عليه. انظر ما الذي تغيّر، ثم قرّر.
article-see-changes = انظر ما تغيّر
article-unweighed = تعذّر قياس وزن الصفحة، فلم يُنفَّذ شيء. أعد المحاولة بعد دقيقة.
article-closed = لا يمكن حفظ شيء في هذا المقال: هو منشور أو مسحوب. افتح أولًا نسخة عمل. نصك ما زال هنا.
article-merged = كان { $name } قد حفظ في الأثناء. ضُمّ النصان معًا.
article-clash = حفظ { $name } في الأثناء وغيّر المواضع نفسها. لم يُحفظ شيء من نصك بعد، والنصان كلاهما هنا.
article-lead-clash = اختار أحد الزملاء صورة أخرى قبل لحظات. لم يتغيّر شيء: انظر أي صورة هي، ثم اختر من جديد.
article-clashes = ما غيّره كلاكما
article-clash-mine = نصك
article-clash-theirs = النص الآخر

## Revisions

article-revision = المراجعة
article-from = من
article-to = إلى
article-compare = قارن
article-compare-from = قارن من المراجعة { $number }
article-compare-to = قارن إلى المراجعة { $number }
article-from-number = من المراجعة رقم
article-to-number = إلى المراجعة رقم
article-saves = { $count ->
    [zero] لم تُحفظ
    [one] حفظ واحد
    [two] حفظان
    [few] { $count } عمليات حفظ
    [many] { $count } عملية حفظ
   *[other] { $count } عملية حفظ
}
article-compared = المراجعة { $a } والمراجعة { $b }
article-compared-same = كلتاهما تقول الشيء نفسه.
article-restore = استعد المراجعة { $number }
article-restore-hint = يصير نصها أحدث مراجعة، ولا يضيع شيء.
article-change-added = أُضيف
article-change-removed = حُذف
article-change-moved = نُقل
article-change-changed = تغيّر
article-change-form = تغيّر شكله
article-block-paragraph = فقرة
article-block-heading = عنوان فرعي
article-block-list = قائمة
article-block-quote = اقتباس
article-block-image = صورة
article-block-gallery = معرض صور
article-block-table = جدول
article-block-infobox = إطار
article-block-embed-card = بطاقة
article-block-timeline = تسلسل زمني
article-block-live-entry = خبر من البث المباشر
article-block-preformatted = نص ثابت
article-block-divider = فاصل
article-part-note = حاشية
article-part-link = رابط
article-part-caption = شرح الصورة
article-part-alt = ما تُظهره
article-part-credit = المصدر
article-part-image = صورة
article-part-attribution = القائل
article-part-title = عنوان
article-part-when = الوقت
article-part-cell = الصف { $row }، العمود { $column }
article-part-role = الدور

## Preview links

article-previews-hint = من لديه هذا الرابط يرى المقال كما سيراه القراء، بلا دخول، حتى ينتهي الرابط.
article-preview-days = كم يومًا يعمل
article-preview-make = أنشئ رابطًا
article-preview-made = الرابط الجديد
article-preview-once = انسخه الآن: لن يُعرض إلا مرة واحدة.
article-preview-by = أنشأه { $name } في { $time }
article-preview-until = يعمل حتى { $time }
article-preview-revoked = أُلغي
article-preview-expired = انتهى
article-preview-revoke = ألغِ الرابط

## Images

article-lead-none = لا صورة أعلى النص.
article-lead-choose = اختيار من المكتبة
article-lead-alt = ما تُظهره الصورة
article-lead-alt-hint = إن تُرك فارغا استُعمل وصف المكتبة.
article-lead-decorative = للزينة فقط: لا تحتاج إلى وصف
article-lead-remove = إزالة الصورة أعلى النص
article-done-lead = الصورة أعلى النص الآن.
article-check-show = إظهار

## الإزالة بحكم القانون

article-removal = إزالة نص بحكم القانون
article-removal-hint = تختفي الكلمات إلى الأبد: من المقال ومراجعاته وملاحظاته وروابط معاينته. ويجد القراء مكانها التاريخ والسبب الذي تذكره.
article-removal-stays = يبقى القيد في السجل العام، فهو يثبت أن نصًا كان هناك ومتى؛ ومن دون الملح الذي يُحذف معه لا يستطيع أحد معرفة ما قاله. ويبقى العنوان أيضًا. أما الصور فتُزال من مكتبة الصور، واحذف النسخ الاحتياطية التي ما زالت تحوي النص.
article-removal-what = ما يجب أن يُزال
article-removal-what-hint = لإزالة فقرة واحدة، انشر أولًا نسخة من دونها ثم أزل النسخ الأقدم.
article-removal-all = المقال كله بجميع نسخه
article-removal-version = النسخة { $number } بتاريخ { $time }
article-removal-reason-hint = اذكر الحكم أو القانون، ولا تكرر ما يجب أن يختفي.
article-removal-sure = فهمت أن لا شيء يعيد هذا النص.
article-removal-do = أزل إلى الأبد
article-removal-none = لا شيء يُزال: لم تُنشر أي نسخة من هذا المقال، أو أُزيل من قبل.
article-removal-current = هذه هي النسخة التي يراها القراء. انشر أولًا نسخة من دون الفقرة، أو أزل المقال كله.
article-needed-sure = ضع علامة في المربع: لا يمكن التراجع عن هذا.
article-done-removal = أُزيل النص، ويرى القراء السبب.
