### Readers' comments: the queue, decisions, replies, bans.

## القائمة

comments-title = التعليقات
comments-tab-waiting = في الانتظار
comments-tab-approved = المقبولة
comments-tab-rejected = المرفوضة
comments-tab-spam = المزعجة
comments-more-than = +{ $n }
comments-words = كلمات أو اسم
comments-all = كل التعليقات
comments-same = تعليقات من كتب باسم «{ $name }».
comments-are-open = باب التعليق على هذا المقال مفتوح.
comments-are-closed = التعليق مغلق
comments-open = فتح التعليق
comments-close = إغلاق التعليق
comments-chosen = المحدد:
comments-do-approved = قبول
comments-do-rejected = رفض
comments-do-spam = مزعج
comments-do-waiting = إعادة إلى الانتظار
comments-by-paper = رد من { $name }
comments-answers = ردًا على { $name }:
comments-others = { $n ->
    [zero] لا تعليق آخر لهذا الكاتب
    [one] تعليق آخر لهذا الكاتب
    [two] تعليقان آخران لهذا الكاتب
    [few] { $n } تعليقات أخرى لهذا الكاتب
    [many] { $n } تعليقًا آخر لهذا الكاتب
   *[other] { $n } تعليق آخر لهذا الكاتب
}
comments-refused = { $n ->
    [zero] لا مرفوض
    [one] مرفوض واحد
    [two] مرفوضان
    [few] { $n } مرفوضة
    [many] { $n } مرفوضًا
   *[other] { $n } مرفوض
}
comments-banned-until = محظور حتى { $date }
comments-answer = رد
comments-answer-as = الرد باسم { $name }
comments-answer-text = ردك
comments-answer-approve = رد وقبول
comments-empty = لا تعليقات هنا.
comments-none-chosen = حدد تعليقًا واحدًا على الأقل.
comments-too-many = حدد 200 تعليق على الأكثر.
comments-keys = مفاتيح
comments-key-next = التعليق التالي
comments-key-previous = التعليق السابق
comments-key-choose = تحديد

## الحظر

comments-bans = الحظر
comments-bans-hint = لا يستطيع المحظور التعليق مدة من الزمن. نتعرف عليه بشبكته ونوع متصفحه عبر رمز يتغير: قد يصيب الحظر قارئًا آخر على الشبكة نفسها، فاجعل مدته قصيرة.
comments-bans-empty = لم يُحظر أحد.
comments-ban = حظر هذا الكاتب
comments-ban-hint = { $n ->
    [zero] لن يستطيع الكاتب التعليق مدة من الزمن. لا يرى القراء السبب.
    [one] لن يستطيع الكاتب التعليق يومًا واحدًا على الأكثر. لا يرى القراء السبب.
    [two] لن يستطيع الكاتب التعليق يومين على الأكثر. لا يرى القراء السبب.
    [few] لن يستطيع الكاتب التعليق { $n } أيام على الأكثر. لا يرى القراء السبب.
    [many] لن يستطيع الكاتب التعليق { $n } يومًا على الأكثر. لا يرى القراء السبب.
   *[other] لن يستطيع الكاتب التعليق { $n } يوم على الأكثر. لا يرى القراء السبب.
}
comments-ban-days = المدة
comments-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
comments-ban-reject = ورفض ما ينتظر من تعليقاته
comments-ban-by = { $name }، { $date }
comments-ban-lifted = رُفع في { $date }
comments-ban-ended = انتهى في { $date }
comments-lift = رفع الحظر

## ما أُنجز

comments-done-approved = قُبل: يراه القراء الآن.
comments-done-rejected = رُفض.
comments-done-spam = نُقل إلى المزعجة.
comments-done-waiting = أُعيد إلى الانتظار.
comments-done-undone = أُلغي ما فُعل.
comments-done-answered = ردك على الصفحة.
comments-done-opened = فُتح باب التعليق من جديد.
comments-done-closed = أُغلق باب التعليق.
comments-done-banned = حُظر الكاتب.
comments-done-lifted = رُفع الحظر.

## ما يحتاج إلى تصحيح

comments-wrong-text = اكتب ما بين حرفين و5000 حرف.
comments-wrong-refused = رُفض هذا التعليق: اقبله قبل أن ترد عليه.
comments-wrong-writer = لا يمكن حظر أحد بهذا التعليق: جاء من مكان آخر، أو هو تعليق الصحيفة نفسها.
comments-wrong-ban = اذكر سببًا، ومدة بين يوم واحد و42 يومًا.
