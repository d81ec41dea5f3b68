### The publication and its people: sections, topics, bylines, menus, staff, roles, the audit log.

## The audit log. A name for each act: settings-act-… with hyphens

settings-audit-title = سجل الأعمال
settings-audit-hint = كل عمل جرى في غرفة التحرير، الأحدث أولا. لا يمكن تغيير شيء هنا أو حذفه.
settings-audit-act = العمل
settings-audit-empty = لا شيء يطابق.
settings-audit-program = البرنامج

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
