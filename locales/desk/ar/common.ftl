### What every page of the desk says: buttons, states, roles, the frame, refusals.

## What can be done

common-save = حفظ
common-cancel = إلغاء
common-delete = حذف
common-edit = تعديل
common-add = إضافة
common-back = رجوع
common-search = بحث
common-filter = تصفية
common-all = الكل
common-none = لا شيء
common-yes = نعم
common-no = لا
common-close = إغلاق
common-next = التالي
common-previous = السابق
common-more = المزيد
common-undo = تراجع
common-apply = تطبيق

## Names of fields and filters

common-language = اللغة
common-section = القسم
common-person = الشخص
common-state = الحالة
common-date = التاريخ
common-reason = السبب
common-required = إلزامي
common-optional = اختياري

## The frame of each page

common-desk = غرفة التحرير
common-menu = القائمة
common-skip = انتقل إلى المحتوى الرئيسي
common-logout = تسجيل الخروج
common-my-account = حسابي
common-settings = الإعدادات
common-back-to-desk = العودة إلى غرفة التحرير

## Where an article stands

common-state-draft = مسودة
common-state-in-review = قيد المراجعة
common-state-ready = جاهز للنشر
common-state-scheduled = مجدول للنشر
common-state-published = منشور
common-state-withdrawn = مسحوب
common-state-working = نسخة عمل

## What a member of the newsroom is trusted with

common-role-correspondent = مراسل
common-role-editor = محرر
common-role-moderator = مشرف التعليقات
common-role-publisher = مدير النشر
common-role-admin = مدير النظام

## What is told

common-saved = تم الحفظ.
common-error-title = تعذّر إتمام العملية
common-not-allowed = لا تملك صلاحية القيام بذلك. إن احتجت إليها فراجع مدير النشر أو مدير النظام.
common-not-found = هذه الصفحة غير موجودة، أو حُذف ما كان فيها.
common-login-needed = سجّل الدخول للمتابعة، ثم ستعود إلى هذه الصفحة.
common-something-failed = حدث خلل من جانبنا. أعد المحاولة بعد قليل، وإن تكرر الأمر فأبلغ مدير النظام.
