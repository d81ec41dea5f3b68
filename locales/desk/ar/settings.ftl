### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = سجل الأعمال
settings-audit-hint = كل عمل جرى في غرفة التحرير، الأحدث أولا. لا يمكن تغيير شيء هنا أو حذفه.
settings-audit-act = العمل
settings-audit-since = من يوم
settings-audit-until = إلى يوم
settings-audit-empty = لا شيء يطابق.
settings-audit-program = البرنامج

## Languages and the front page

settings-act-translate = بدء ترجمة
settings-act-bring-up-to-date = تحديث ترجمة
settings-act-lay-out-front = ترتيب الصفحة الأولى
settings-act-restore-front = استعادة صفحة أولى سابقة

## Acts of accounts

settings-act-hire = إضافة عضو
settings-act-log-in = تسجيل دخول
settings-act-end-sessions = إنهاء جلسات

## Acts on articles

settings-act-begin = بدء مقال
settings-act-save = بدء الكتابة في مقال
settings-act-submit = رفع مقال للمراجعة
settings-act-return = إعادة مقال
settings-act-approve = الموافقة على مقال
settings-act-publish = نشر مقال
settings-act-schedule = جدولة مقال
settings-act-unschedule = إلغاء جدولة مقال
settings-act-embargo = تغيير حظر نشر
settings-act-open-working-copy = فتح نسخة عمل
settings-act-discard-working-copy = التخلي عن نسخة عمل
settings-act-withdraw = سحب مقال
settings-act-remove-by-law = إزالة نص بحكم القانون
settings-act-reopen = إعادة فتح مقال
settings-act-assign = تكليف بمقال
settings-act-give = نقل مقال إلى صاحب آخر
settings-act-restore = استعادة مراجعة
settings-act-share-preview = إنشاء رابط معاينة
settings-act-revoke-preview = إلغاء رابط معاينة
settings-act-add-note = كتابة ملاحظة
settings-act-resolve-note = تسوية ملاحظة
settings-act-reopen-note = إعادة فتح ملاحظة
settings-act-take-over = تولي الكتابة من زميل
settings-act-set-aside = تعذر النشر في الموعد
settings-act-file-image = إيداع صورة
settings-act-describe-image = وصف صورة
settings-act-pull-image = سحب صورة من كل الصفحات
settings-act-restore-image = إعادة عرض صورة
settings-act-replace-image = استبدال صورة

## The publication

settings-publication = الإصدار
settings-name = الاسم
settings-zone = المنطقة الزمنية
settings-zone-hint = باسمها، مثل Africa/Cairo. تتبعها المواعيد المجدولة والتواريخ.
settings-edition-name = الاسم بهذه اللغة
settings-edition-name-hint = اتركه فارغًا إن كان هو نفسه.
settings-motto = الشعار
settings-locale = الصيغة الإقليمية
settings-locale-hint = للتواريخ والأرقام وعلامات الطباعة: وسم مثل ar-EG أو fr-CA. اتركه فارغًا للغة نفسها.
settings-add-language = إضافة لغة
settings-new-language = وسم اللغة
settings-new-language-hint = مثل fr أو ar أو sw أو pt-MZ. تبقى الطبعة فارغة حتى يُنشر فيها شيء.
settings-done-publication = حُفظ. يراه القراء فورًا.
settings-wrong-name = اكتب اسمًا من سطر واحد لا يتجاوز 120 حرفًا.
settings-wrong-zone = لا منطقة بهذا الاسم. اكتبه مثل Africa/Cairo أو Europe/Paris.
settings-wrong-locale = يجب أن تكون الصيغة الإقليمية من اللغة نفسها، مثل ar-EG للعربية.
settings-wrong-language = هذا ليس وسم لغة، أو أن الإصدار يملك هذه اللغة.
settings-wrong-line = الاسم والشعار سطر واحد لا يتجاوز 120 حرفًا.
settings-ask-publisher = إعدادات الإصدار بيد إدارة النشر.
settings-act-change-publication = تغيير الإصدار

## The staff

settings-staff-title = فريق العمل
settings-staff-invite = ادعُ شخصًا
settings-staff-invite-do = أنشئ دعوة
settings-staff-role = الدور
settings-staff-langs = اللغات
settings-staff-sections = الأقسام
settings-staff-reach-hint = للمحررين: حدود صلاحياتهم. عدم الاختيار يعني الكل.
settings-staff-role-hint = تغيير الدور ينهي جلساته: يسجّل الدخول من جديد، بعامل ثانٍ إن لزم.
settings-staff-out = مُقصى
settings-staff-left-work = ما سلّمه أو كان مكلفًا به
settings-staff-invited = مدعو حتى {$date}
settings-staff-not-joined = لم يدخل بعد
settings-staff-factor = عامل ثانٍ
settings-staff-no-factor = بلا عامل ثانٍ
settings-staff-access = الدخول
settings-staff-reset = أنشئ رابطًا لكلمة مرور جديدة
settings-staff-reset-hint = إن ضاعت كلمة المرور: رابط يُستعمل مرة واحدة خلال 24 ساعة. يبقى العامل الثاني.
settings-staff-invite-again = أنشئ دعوة جديدة
settings-staff-invite-again-hint = لم تُقبل الدعوة بعد. تحل محلها دعوة جديدة صالحة سبعة أيام.
settings-staff-shut-out = أقصِ
settings-staff-shut-out-ask = أتُقصي {$name} فورًا؟ يبقى ما كتبه.
settings-staff-let-in = أعد السماح بالدخول
settings-done-shut-out = أُقصي وانتهت كل جلساته.
settings-done-let-in = سُمح له بالدخول من جديد.
settings-link-title = رابط لـ {$name}
settings-link-invitation = أرسله بنفسك بطريق تثق به. من يفتحه يختار كلمة مرور. يُستعمل مرة واحدة خلال سبعة أيام.
settings-link-reset = أرسله بنفسك بطريق تثق به. من يفتحه يختار كلمة مرور جديدة، ويُطلب العامل الثاني مع ذلك. يُستعمل مرة واحدة خلال 24 ساعة.
settings-link-label = الرابط
settings-link-once = يظهر الآن ولن يظهر مرة أخرى.
settings-link-done = نسخته
settings-act-invite = إنشاء دعوة
settings-act-accept-invitation = قبول دعوة
settings-act-reset-link = إنشاء رابط لكلمة مرور جديدة
settings-act-mail-reset = إرسال رابط لكلمة مرور جديدة
settings-act-reset-password = اختيار كلمة مرور جديدة برابط
settings-act-change-password = تغيير كلمة المرور
settings-act-change-self = تغيير الاسم أو اللغة
settings-act-change-member = تغيير الدور أو الحدود
settings-act-disable-member = إقصاء عضو
settings-act-enable-member = إعادة عضو
settings-act-set-up-codes = إعداد رموز تطبيق
settings-act-remove-codes = إزالة رموز تطبيق
settings-act-new-recovery-codes = رموز استرداد جديدة
settings-act-add-passkey = إضافة مفتاح مرور
settings-act-remove-passkey = إزالة مفتاح مرور
settings-act-refused = رُفض طلب

## What is checked before an article becomes public

settings-checks = الفحوص قبل النشر
settings-checks-hint = فحوص أخرى تمنع دائمًا: غياب العنوان أو القسم، والحظر، والصفحة الثقيلة جدًا.
settings-level-block = يمنع
settings-level-warn = ينبّه
settings-level-off = لا يُفحص
settings-check-no-alt = صورة بلا وصف
settings-check-no-byline = بلا توقيع
settings-check-headline-long = عنوان طويل
settings-check-no-standfirst = بلا مقدمة
settings-check-no-credit = صورة بلا مصدر
settings-check-missing-image = صورة ملفها مفقود
settings-check-image-expired = صورة انتهى حق عرضها
settings-check-image-expiring = صورة ينتهي حق عرضها خلال 30 يومًا
settings-check-image-pulled = صورة سُحبت من كل الصفحات
settings-check-page-heavy = صفحة ثقيلة
settings-check-translation-stale = ترجمة متأخرة عن الأصل
settings-check-original-withdrawn = ترجمة سُحب أصلها
settings-check-unresolved-notes = ملاحظات لا تزال مفتوحة
settings-check-overdue = فات الموعد
## الأفعال: التعليقات

settings-act-approve-comment = قبول تعليق
settings-act-reject-comment = رفض تعليق
settings-act-mark-spam = وسم تعليق بأنه مزعج
settings-act-hold-comment = إعادة تعليق إلى الانتظار
settings-act-reply-as-paper = الرد باسم الصحيفة
settings-act-ban-writer = حظر كاتب تعليقات
settings-act-lift-ban = رفع حظر
settings-act-open-comments = فتح التعليق
settings-act-close-comments = إغلاق التعليق

## What entries of the audit log are about, and what they say besides

settings-subject-article = مقال
settings-subject-staff = عضو
settings-subject-comment = تعليق
settings-subject-ban = حظر
settings-subject-front-page = الصفحة الأولى
settings-subject-publication = المطبوعة
settings-subject-section = قسم
settings-subject-topic = موضوع
settings-subject-byline = توقيع
settings-subject-story = قصة
settings-detail-device = الجهاز
settings-detail-revision = المراجعة
settings-detail-restored = الحالة المستعادة
settings-detail-from = من
settings-detail-article = المقال
settings-detail-version = النسخة
settings-detail-role = الدور
settings-detail-reason = السبب
settings-detail-name = الاسم
settings-detail-lang = اللغة
settings-detail-days = أيام
settings-detail-before = قبل
settings-detail-until = حتى
settings-detail-to = إلى
settings-detail-path = العنوان
settings-detail-owner = المالك
settings-detail-overridden = رغم
settings-detail-original = الأصل
settings-detail-number = الرقم
settings-detail-mentions = أُبلغ
settings-detail-due = الموعد
settings-detail-previews = روابط المعاينة الملغاة
settings-detail-comments = التعليقات
settings-detail-changed = ما تغيّر
settings-detail-cause = العلة
settings-detail-bytes = بايت
settings-detail-by = بواسطة
settings-detail-at = في
settings-detail-assignee = أُسند إلى

## Sections, topics, bylines

settings-sections-title = الأقسام
settings-topics-title = الموضوعات
settings-bylines-title = التوقيعات
settings-sections-add = إضافة قسم
settings-topics-add = إضافة موضوع
settings-bylines-add = إضافة توقيع
settings-term-parent = جزء من
settings-term-no-parent = لا شيء: في أعلى الشجرة
settings-term-slug = العنوان على الموقع
settings-term-slug-hint = اتركه فارغًا فيؤخذ من الاسم. وإذا تغيّر قاد العنوان القديم إلى الجديد.
settings-term-description = الوصف
settings-term-more = هناك المزيد: اكتب جزءًا أطول من الاسم.
settings-term-empty = لا شيء هنا.
settings-term-up = تقديم {$name}
settings-term-down = تأخير {$name}
settings-term-delete-ask = هل تريد حذف «{$name}»؟
settings-term-delete-hint = يمكن حذف القسم حين لا يكون فيه أي مقال ولا أي قسم آخر.
settings-term-in-use = لا يمكن حذف «{$name}». ما زال فيه – مقالات: {$articles}؛ أقسام: {$parts}. انقلها أولًا.
settings-term-wrong-name = اكتب اسمًا من سطر واحد لا يتجاوز 120 حرفًا، بلغة واحدة على الأقل.
settings-term-wrong-emptied = لا يمكن إفراغ الاسم بـ «{$value}»: فيه مقالات بهذه اللغة. انقلها أولًا.
settings-term-wrong-address = لا يمكن استعمال هذا العنوان: «{$value}». يلزمه حروف أو أرقام، وألا يكون كلمة محجوزة للموقع.
settings-term-wrong-parent = لا يمكن أن يكون القسم جزءًا من نفسه ولا من أحد أجزائه.
settings-term-wrong-role = الصفة والقسم التحريري في سطر واحد لا يتجاوز 120 حرفًا.
settings-term-wrong-text = اكتب 1000 حرف على الأكثر.
settings-term-wrong-taken = هذا العنوان مستعمل في تلك اللغة. اختر غيره.
settings-byline-kind = من
settings-byline-person = شخص
settings-byline-collective = مجموعة
settings-byline-role = الصفة
settings-byline-desk = القسم التحريري
settings-byline-biography = نبذة
settings-done-term = تم الحفظ. يراه القراء على الفور.
settings-done-term-deleted = تم الحذف.
settings-act-save-section = حفظ قسم
settings-act-delete-section = حذف قسم
settings-act-save-topic = حفظ موضوع
settings-act-save-byline = حفظ توقيع

## Second factors

settings-factor-rule = العامل الثاني
settings-factor-rule-who = من غيرهم يحتاج إليه
settings-factor-rule-hint = يحتاج إليه المحررون والناشرون والمديرون دائمًا. من صار يحتاج إليه يُعدّه عند دخوله التالي، وتنتهي جلساته.
settings-done-factor-rule = حُفظ. يسري من الدخول التالي.
settings-factor-lost = عامل ثانٍ مفقود
settings-factor-lost-what = إن فقد {$name} هاتفه ورموز الاسترداد: تُزال رموزه ومفاتيح مروره ورموز استرداده، وتنتهي جلساته، ولا تصلح الروابط التي أُنشئت له. كلّمه أولًا وجهًا لوجه أو بالهاتف: فمن يملك كلمة مروره يستطيع الدخول.
settings-factor-lost-then-must = عند الدخول التالي يُعدّ عاملًا جديدًا قبل أي شيء آخر.
settings-factor-lost-then-may = تكفيه كلمة المرور للدخول حتى يُعدّ عاملًا جديدًا.
settings-factor-lost-password = كلمة مرورك أنت
settings-factor-lost-do = أزل العامل الثاني
settings-factor-lost-ask = أتزيل كل عوامل {$name} الثانية؟
settings-done-factors-removed = أُزيلت العوامل الثانية وانتهت كل الجلسات.
settings-act-require-factors = تغيير من يحتاج إلى عامل ثانٍ
settings-act-reset-factors = إزالة عامل ثانٍ مفقود

## Look, menus, pages of policy, rules of comments

settings-act-change-colour = تغيير اللون
settings-act-change-logo = تغيير الشعار
settings-act-change-menu = تغيير قائمة
settings-act-choose-policies = اختيار صفحات السياسات
settings-act-begin-policy = بدء صفحة سياسة
settings-act-rule-comments = تغيير قواعد التعليقات
settings-detail-at-once = فورًا

## Merging

settings-merge-other = ادمج في آخر
settings-merge-title = ادمج «{$name}» في آخر
settings-merge-hint = تصير مقالاته تحت الآخر، وتقود عناوينه إليه. وما ليس للآخر من أسماء يصير له. لا رجوع عن هذا.
settings-merge-search = ابحث عن الآخر
settings-merge-do = ادمج في هذا
settings-merge-ask = أتدمج «{$name}» في «{$other}»؟ لا رجوع عن هذا.
settings-merge-none = لا شيء بهذا الاسم.
settings-done-merged = تم الدمج. يراه القراء فورًا.
settings-act-merge-topics = دمج مواضيع
settings-act-merge-bylines = دمج توقيعات
settings-subject-image = صورة
settings-detail-image = صورة
settings-detail-logo = الشعار المرسوم
settings-detail-filename = ملف
