### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = سجل الأعمال
settings-audit-hint = كل عمل جرى في غرفة التحرير، الأحدث أولا. لا يمكن تغيير شيء هنا أو حذفه.
settings-audit-act = العمل
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
settings-act-set-comments = فتح التعليقات على مقال أو إغلاقها

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
