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

## The areas of the desk

common-stone = طاولة التحرير
common-front = الصفحة الأولى
common-comments = التعليقات

## What went wrong

common-error-bad-request = تعذّرت قراءة الطلب.
common-error-forbidden = لا يحق لك القيام بذلك.
common-error-forged = هذه الاستمارة قديمة أو جاءت من مكان آخر. عُد إلى الوراء، وأعد تحميل الصفحة، ثم أرسلها من جديد.
common-refused-role = دورك لا يسمح بذلك. اطلبه ممن دوره «{ $role }».
common-refused-not-yours = هذا المقال لغيرك. اطلب من أحد المحررين إسناده إليك.
common-refused-not-your-image = أودع هذه الصورة شخص آخر. اطلب من أحد المحررين تعديلها.
common-refused-handed-in = هذا المقال عند المحررين الآن. اطلب منهم إعادته إليك.
common-refused-out-of-reach = هذا خارج الأقسام واللغات المسندة إليك. اسأل الناشر.
common-error-conflict = تغيّر هذا في الأثناء، أو أن حالته لا تسمح بذلك.
common-error-invalid = ينقص شيء ما، أو لا يمكن أن يبقى على حاله.
common-error-used = استُعمل هذا الرابط من قبل أو انتهت صلاحيته. اطلب رابطا جديدا.
common-error-slow-down = محاولات كثيرة. انتظر قليلا ثم أعد المحاولة.
common-error-too-large = ما أُرسل كبير جدا.
common-error-method = لا يُستعمل هذا العنوان بهذه الطريقة.
common-error-storage-full = القرص ممتلئ: لم يُحفظ شيء. نصك ما زال هنا. أبلغ أحد المسؤولين.
common-error-read-only = لا يمكن حفظ شيء في الوقت الحالي. نصك ما زال هنا. أبلغ أحد المسؤولين.
common-error-unavailable = ذاكرة غرفة التحرير لا تستجيب حاليا. أعد المحاولة بعد دقيقة.
common-error-internal = حدث خلل من جهتنا. أعد المحاولة بعد لحظة؛ وإن تكرر فأبلغ أحد المسؤولين.
common-error-not-found = هذه الصفحة غير موجودة، أو حُذف ما كان هنا.
common-error-login-required = سجّل الدخول للمتابعة.

## Images

common-images = الصور
