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
page-weight = الصفحة: { $kilobytes } كيلوبايت
page-weight-with-image = الصفحة: { $kilobytes } كيلوبايت، الصورة: { $image } كيلوبايت
data = الصور
data-full = كاملة
data-low = خفيفة
data-text = بلا صور
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
comment-rules-known = 5000 حرف على الأكثر. تقرأ هيئة التحرير أول تعليق لكل كاتب قبل ظهوره. لا نحتفظ بعنوانك، بل برمز يتيح لنا معرفة من يكتب، مدة اثني عشر أسبوعًا على الأكثر.
comment-rules-at-once = 5000 حرف على الأكثر. تظهر التعليقات فورًا، وتزيل هيئة التحرير ما يسيء منها. لا نحتفظ بعنوانك، بل برمز يتيح لنا معرفة الإساءة المتكررة، مدة اثني عشر أسبوعًا على الأكثر.
comment-leave-empty = اترك هذه الخانة فارغة
comment-send = إرسال
comment-waiting = شكرًا لك. تعليقك في انتظار هيئة التحرير، وسيظهر هنا بعد الموافقة عليه.
comment-shown = شكرًا. تعليقك منشور أدناه.
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
removed = أُزيل هذا النص بحكم القانون
removed-text = كان منشورًا في هذا العنوان، واضطرت الصحيفة إلى حذفه.
removed-dates = نُشر في { $published } وحُذف في { $removed }.
removed-record = يبقى قيده في السجل العام: فهو يثبت أن نصًا كان هنا ومنذ متى، من غير أن يكشف شيئًا مما قاله.
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

## السجل العام

record-published = النسخة { $version }، نُشرت في { $time }، القيد { $entry }
record-updated = النسخة { $version }، حُدّثت في { $time }، القيد { $entry }
history = النسخ
history-of = نسخ «{ $headline }»
history-of-removed = نسخ مقال أُزيل بحكم القانون
history-text = تُقيَّد كل نسخة مع تاريخها في سجل لا يستطيع أحد تغييره خفية، ولا نحن.
how-to-verify = كيف تتحقق
version = النسخة { $n }
version-published = نُشرت في { $time }
version-corrected = حُدّثت في { $time }
version-withdrawn = سُحبت في { $time }
version-backfilled = مؤرخة في { $time }، ونُشرت قبل قيدها في السجل
version-entered = قُيّدت في { $time }: يضمن السجل النص منذ ذلك اليوم، لا التاريخ الذي يحمله.
version-entry = القيد { $entry } في السجل العام
version-reason = السبب: { $reason }
version-as-it-was = النسخة { $n } كما كانت
version-gone = لم يعد هذا النص معروضًا، لأن المقال كان قد سُحب.
version-removed = حُذفت بحكم القانون في { $time }
version-was = النسخة { $n } كما كانت منشورة من { $from } إلى { $until }
version-is = النسخة { $n }، منشورة منذ { $from }
version-current = النسخة الحالية
version-all = كل النسخ
changes-more = تغيّرت فقرات أخرى أيضًا: قارن بين النسختين.
change-moved = نُقل
change-form = تنسيق
part-kicker = العنوان الفوقي
part-headline = العنوان
part-standfirst = المقدمة
part-dateline = المكان
part-bylines = التوقيعات
part-section = القسم والمواضيع
part-image = الصورة
part-card = النص المخصص لمحركات البحث
log = السجل العام
log-what = كل ما تنشره هذه الصحيفة أو تصححه أو تسحبه يُقيَّد في سجل لا يمكن إلا الإضافة إليه.
log-says = يذكر كل قيد أي مقال، وأي نسخة، وفي أي عنوان، ومتى. وهو لا يحوي النص، بل بصمته: عددًا يتغير ما إن يتغير حرف واحد. وكل قيد مرتبط بجميع ما سبقه، فيظهر أي سطر غُيّر بعد ذلك. وإذا ألزم القانون بإزالة نص، بقي القيد وزال النص.
log-signature = التوقيع
log-signed = توقّع الصحيفة حالة السجل. وهذا هو المفتاح الذي يُتحقق به من التوقيع؛ احتفظ به وقارنه إن تغيّر يومًا.
log-changing = تغيّر الصحيفة مفتاحها الآن: يوقّع المفتاحان معًا، والجديد أولًا.
log-witnesses = الشهود
log-witnessed = يؤكد شهود مستقلون أن الجميع يرون السجل نفسه:
log-unwitnessed = لا يؤكد أي شاهد مستقل حالة السجل حتى الآن. ومن دون شاهد يمكنك التحقق من أن شيئًا لم يتغير منذ زيارتك الأخيرة، لكن لا يمكنك التحقق من أن القراء الآخرين يرون السجل نفسه.
log-witness = هذه الصحيفة شاهدة هي نفسها لصحف أخرى. وتوقّع حينئذ بهذا المفتاح:
log-programs = للبرامج
log-formats = يتبع السجل المعيار المفتوح C2SP tlog-tiles. حالته الموقّعة:
log-verify = التحقق من مقال
verify-intro = لا حاجة إلى أن تصدّقنا دون دليل: يستطيع أي شخص التحقق مما نشرناه ومتى نشرناه.
verify-what = ما الذي يمكن التحقق منه
verify-proves = أن النص الذي تقرؤه هو، حرفًا بحرف، النص الذي قُيّد في ذلك التاريخ؛ وأن شيئًا مما رأيته لم يُغيَّر أو يُحذف منذ ذلك الحين.
verify-not = ما لا يقوله ذلك: هل ما يذكره المقال صحيح. فهو يثبت ما نُشر، لا ما هو حقيقي.
verify-how = كيف تفعل ذلك
verify-command = ببرنامج Marbre، على أي حاسوب:
verify-does = يجلب المقال، ويحسب بصمته، ويتحقق من أنها مقيّدة في السجل الذي وقّعته الصحيفة، ومن أن هذا السجل امتداد للسجل الذي رآه في المرة السابقة. ويقول بكلمات بسيطة ما ثبت وما لم يثبت.
verify-others = تستطيع برامج أخرى قراءة هذا السجل أيضًا، فهو يتبع معيارًا مفتوحًا.
