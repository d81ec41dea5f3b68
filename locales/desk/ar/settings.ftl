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
