### العربية: ما يراه القرّاء من كلمات. تأتي الأوقات والأسماء والأعداد جاهزة للطباعة.

## إطار كل صفحة

skip = انتقل إلى النص الرئيسي
languages = اللغات
sections = الأقسام
more-sections = كل الأقسام
the-paper = عن الصحيفة
pages = الصفحات
window = { $title } – { $name }
feed = خلاصة { $name }
follow = تابع عبر الخلاصة

## الصفحة الأولى والأقسام والمواضيع والكتّاب

updated-at = آخر تحديث: { $time }
top-stories = أبرز الأخبار
breaking = عاجل
latest = آخر الأخبار
empty = لم يُنشر شيء هنا بعد.
in-section = في { $name }
topic = موضوع
author = الكاتب
collective = توقيع جماعي
articles-by = مقالات { $name }
page-number = الصفحة { $n }
page-of = الصفحة { $n } من { $total }
newer = مقالات أحدث
older = مقالات أقدم
newest = الأحدث

## المقال

by = بقلم { $names }
signature = { $name } ({ $role })
published = نُشر في { $time }
updated = حُدِّث في { $time }
reading-time = { $minutes ->
    [zero] أقل من دقيقة للقراءة
    [one] دقيقة واحدة للقراءة
    [two] دقيقتان للقراءة
    [few] { $minutes } دقائق للقراءة
    [many] { $minutes } دقيقة للقراءة
   *[other] { $minutes } دقيقة للقراءة
}
also-in = بلغات أخرى: { $languages }
key-points = أهم النقاط
topics = مواضيع
share = شارك
by-mail = بالبريد الإلكتروني
on-whatsapp = عبر واتساب
permalink = الرابط الدائم
related = اقرأ أيضًا
comments = { $n ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $n } تعليقات
    [many] { $n } تعليقًا
   *[other] { $n } تعليق
}
notes = هوامش
note = الهامش { $n }
back-to-text = العودة إلى النص، الهامش { $n }
show-image = اعرض الصورة
show-image-of = اعرض الصورة ({ $kilobytes } كيلوبايت)
host-audio = صوت
host-video = فيديو
host-document = وثيقة
host-map = خريطة
host-other = محتوى خارجي

## التعليقات

comments-on = التعليقات على «{ $headline }»
comments-open = باب التعليق مفتوح.
comments-closed = أُغلق باب التعليق.
in-reply-to = ردًّا على { $name }
newer-comments = تعليقات أحدث
older-comments = تعليقات أقدم
back-to-article = العودة إلى المقال
comment-paper = هيئة التحرير
comment-write = اكتب تعليقًا
comment-answer = الرد على { $name }
comment-go = كتابة الرد
comment-to-article = على المقال بأكمله
comment-name = اسمك
comment-text = تعليقك
comment-rules = ‏5000 حرف على الأكثر. تقرأ هيئة التحرير كل تعليق قبل ظهوره. لا نحتفظ بعنوانك، بل برمز يتيح لنا التعرف على الإساءة المتكررة، مدة اثني عشر أسبوعًا على الأكثر.
comment-leave-empty = اترك هذه الخانة فارغة
comment-send = إرسال
comment-waiting = شكرًا لك. تعليقك في انتظار هيئة التحرير، وسيظهر هنا بعد الموافقة عليه.
comment-problem-name = اكتب اسمًا من حرف واحد إلى 60 حرفًا.
comment-problem-papers-name = اختر اسمًا آخر من فضلك: هذا اسم الصحيفة.
comment-problem-text = اكتب ما بين حرفين و5000 حرف.
comment-problem-trap = مُلئت خانة يجب أن تبقى فارغة. نصك ما زال هنا: أرسله من جديد.
comment-problem-old = بقيت هذه الاستمارة مفتوحة مدة طويلة. نصك ما زال هنا: أرسله من جديد.
comment-problem-soon = كان ذلك سريعًا جدًا. راجع تعليقك ثم أرسله من جديد.
comment-problem-many = وصلت تعليقات كثيرة من اتصالك. نصك ما زال هنا: انتظر بضع دقائق ثم أرسله من جديد.
comment-problem-closed = أُغلق باب التعليق على هذا المقال في هذه الأثناء. نصك ما زال هنا كي تحتفظ به.
comment-problem-banned = لا تقبل هيئة التحرير تعليقات من اتصالك حتى { $date }.
comment-problem-unavailable = يتعذر استلام أي شيء الآن، وهذا خطؤنا. نصك ما زال هنا: أرسله من جديد بعد بضع دقائق.

## لا شيء يُعرض

withdrawn = سُحب هذا المقال
withdrawn-text = كان منشورًا في هذا العنوان ولم يعد متاحًا.
withdrawn-published = نُشر أول مرة في { $date }.
withdrawn-reason = السبب
not-found = هذه الصفحة غير موجودة
not-found-text = ربما كُتب العنوان خطأً، أو نُقل ما كان هنا إلى مكان آخر. يمكنك متابعة القراءة من الصفحة الأولى أو من الأقسام.
front-page = الصفحة الأولى
unavailable = يتعذّر الوصول إلى الصحيفة الآن
unavailable-text = الخلل من جانبنا. يُرجى المحاولة من جديد بعد بضع دقائق.
failed = حدث خطأ ما
failed-text = تعذّر إعداد هذه الصفحة، والخلل من جانبنا. سيجد فريق الصحيفة التقني سجلًّا به.
slow-down = طلبات كثيرة جدًّا
slow-down-text = وردت من اتصالك طلبات كثيرة في وقت قصير. يُرجى الانتظار دقيقة ثم المحاولة من جديد.
refused = لا يمكن تلبية هذا الطلب
refused-text = لم يفهم الخادم الطلب، أو لا يحق له الرد عليه.
