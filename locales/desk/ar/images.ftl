### Images: the library, the page of one image, what is sent and why it is refused.

## The library

images-title = الصور
images-search = اسم الملف أو الشرح أو الوصف أو المصدر
images-parts = أقسام مكتبة الصور
images-show-all = الكل
images-show-mine = صوري
images-show-unused = غير مستعملة
images-show-no-alt = بلا وصف
images-show-no-credit = بلا مصدر
images-show-expiring = حقوق تنتهي قريبا
images-show-expired = حقوق منتهية
images-show-pulled = مسحوبة
images-none = لا صور هنا.
images-pages = الصفحات
images-first = إلى الأحدث
images-uses = { $count ->
    [zero] ليست في أي مقال
    [one] في مقال واحد
    [two] في مقالين
    [few] في { $count } مقالات
    [many] في { $count } مقالا
   *[other] في { $count } مقال
}
images-unused = ليست في أي مقال
images-mark-pulled = مسحوبة
images-mark-expired = انتهت حقوقها
images-mark-expiring = تنتهي حقوقها قريبا
images-mark-no-alt = بلا وصف
images-mark-no-credit = بلا مصدر
images-file = إضافة صور
images-files = صور من هذا الجهاز
images-files-hint = بصيغة JPEG أو PNG أو WebP أو AVIF أو GIF أو TIFF؛ عدة صور معا، 60 ميغابايت في المجموع.
images-send = إرسال
images-refused = { $name }: { $why }
images-none-sent = اختر ملفا واحدا على الأقل.
images-choosing = اختر الصورة أعلى نص
images-choose = ضعها أعلى النص
images-choose-named = ضع { $name } أعلى النص

## What shows where

images-target = ما الذي يُضبط
images-focus = نقطة التركيز
images-slot-lead = الصورة الرئيسية، 3:2
images-slot-card = بطاقة مربعة
images-slot-social = للمشاركة على الشبكات
images-stage = الصورة، لضبط نقطة تركيزها أو إطاراتها
images-stage-role = صورة للتأطير
images-keys = تحرّك الأسهم بمقدار واحد في المئة، ومع Shift بمقدار خمسة؛ ويغيّر + و− حجم الإطار؛ وتترك Delete الأمر للبرنامج.
images-said-focus = نقطة التركيز: { $x }٪ من اليسار، و{ $y }٪ من الأعلى
images-said-frame = { $slot }: من { $left }٪ من اليسار و{ $top }٪ من الأعلى، بعرض { $width }٪
images-said-automatic = { $slot }: يختارها البرنامج
images-previews = ما يظهر في كل موضع
images-preview-of = كما تظهر: { $slot }
images-numbers = بالأرقام
images-focus-own = نقطة تركيز مختارة هنا، وإلا فالوسط
images-across = من اليسار، ٪
images-down = من الأعلى، ٪
images-slot-own = { $slot }: مختار هنا، وإلا فحول نقطة التركيز
images-left = الحافة اليسرى، ٪
images-top = الحافة العليا، ٪
images-width = العرض، ٪

## What it says and whose it is

images-words = بالكلمات
images-file-says = يقول الملف نفسه:
images-decorative = للزينة فقط: لا تقول ما لا يقوله النص
images-alt = ما تُظهره
images-alt-hint = يُقرأ ما تُظهره على من لا يراها. قل ما يهم.
images-caption = شرح الصورة
images-rights = الحقوق
images-credit = المصدر
images-credit-hint = كما يراه القراء: تصوير أمينة ديالو
images-copyright = حقوق النشر
images-copyright-hint = من يملك الحقوق. ينتقل مع الملف.
images-licence = الترخيص
images-licence-hint = ما اتُّفق عليه، لغرفة التحرير فقط.
images-expires = آخر يوم يجوز عرضها فيه
images-expires-hint = اتركه فارغا إن جاز عرضها دائما. تنبّه طاولة التحرير قبل 30 يوما.
images-not-yours = أضاف هذه الصورة شخص آخر. اطلب من محرر تعديلها.

## Where it stands

images-where = أين تظهر
images-nowhere = ليست في أي مقال بعد.
images-logo = الشعار المرسوم
images-logo-where = في رأس كل صفحة
images-pull-logo = هذه الصورة هي الشعار المرسوم: تُرفع من رأس كل صفحة ويحلّ اسم الجريدة محلها.
images-place-hidden = مقال لا يمكنك رؤيته
images-place-lead = أعلى النص
images-place-public = يراها القراء
images-about-file = الملف
images-format = الصيغة
images-bytes = البايتات
images-taken = التُقطت
images-filed = أُضيفت
images-made = أحجام القراء
images-being-made = قيد الإعداد
images-camera = مما كتبته الكاميرا لا يُعرض المكان والأرقام التسلسلية ولا تُنقل أبدا.
images-trouble = تعذّر إعداد أحجام القراء: { $why }

## To take it out, to replace it

images-take-out = سحب أو استبدال
images-pulled = سُحبت من كل الصفحات في { $time }: { $reason }
images-ended = انتهى حق عرضها في { $date }. اسحبها أو استبدلها أو حدد يوما جديدا.
images-was-replaced = استُبدلت بـ
images-replacement = هذه الصورة
images-pull = سحب من كل الصفحات
images-pull-hint = { $count ->
    [zero] لا تظهر في أي مقال منشور. تبقى المقالات من دونها.
    [one] تختفي فورا من مقال منشور واحد ومن الخلاصات والبطاقات. تبقى المقالات من دونها.
    [two] تختفي فورا من مقالين منشورين ومن الخلاصات والبطاقات. تبقى المقالات من دونها.
    [few] تختفي فورا من { $count } مقالات منشورة ومن الخلاصات والبطاقات. تبقى المقالات من دونها.
    [many] تختفي فورا من { $count } مقالا منشورا ومن الخلاصات والبطاقات. تبقى المقالات من دونها.
   *[other] تختفي فورا من { $count } مقال منشور ومن الخلاصات والبطاقات. تبقى المقالات من دونها.
}
images-pull-ask = هل تُسحب هذه الصورة الآن من كل الصفحات؟
images-restore = السماح بعرضها من جديد
images-restore-hint = تظهر من جديد حيثما وُضعت.
images-replace = استبدال في كل مكان
images-back = العودة إلى الصورة
images-replace-hint = { $count ->
    [zero] ليست في أي مقال.
    [one] هي في مقال واحد. إن كان منشورا حصل القراء على نسخة جديدة منه.
    [two] هي في مقالين. يحصل القراء على نسخة جديدة من المنشور منهما.
    [few] هي في { $count } مقالات. يحصل القراء على نسخة جديدة من المنشور منها.
    [many] هي في { $count } مقالا. يحصل القراء على نسخة جديدة من المنشور منها.
   *[other] هي في { $count } مقال. يحصل القراء على نسخة جديدة من المنشور منها.
}
images-replace-by = بأي صورة
images-with-words = تُظهر شيئا آخر: خذ وصفها وشرحها ومصدرها أيضا
images-replace-reason = يراه القراء بجانب النسخة الجديدة.
images-replace-ask = هل تُستبدل هذه الصورة الآن في كل المقالات؟
images-replaced = { $count ->
    [zero] لم تُستبدل في أي مقال.
    [one] استُبدلت في مقال واحد.
    [two] استُبدلت في مقالين.
    [few] استُبدلت في { $count } مقالات.
    [many] استُبدلت في { $count } مقالا.
   *[other] استُبدلت في { $count } مقال.
}
images-left-out = بقيت على حالها
images-left-refused = لا يحق لك تعديل هذا المقال. اطلب ذلك ممن يحق له.
images-left-blocked = تعذّر تعديله على حاله. افتحه لترى.

## What was done, what is missing

images-done-filed = أُضيفت الصور.
images-done-described = تم الحفظ.
images-done-pulled = سُحبت من كل الصفحات.
images-done-restored = تُعرض من جديد.
images-needed-reason = اذكر سببا، للسجل.
images-needed-new = اختر صورة أخرى.
images-wrong-per-cent = أدخل أرقاما بين 0 و100.
images-wrong-cut = يقع هذا الإطار خارج الصورة.
images-wrong-date = ليس هذا يوما. اكتبه مثل 2027-03-31.
images-wrong-long = أحد هذه الأسطر طويل جدا: 5000 حرف على الأكثر.

## Why a file is not taken

images-error-no-image = هذا الملف ليس صورة. أرسل صورة بصيغة JPEG أو PNG أو WebP أو AVIF أو GIF أو TIFF.
images-error-heic = لا يمكن هنا قراءة صور iPhone بصيغة HEIC. أرسلها بصيغة JPEG: شاركها بالبريد من الهاتف نفسه.
images-error-svg = لا تُقبل رسوم SVG لأنها قد تحوي برامج. احفظها بصيغة PNG وأعد إرسالها.
images-error-film = هذا الملف فيلم وليس صورة.
images-error-uncommon = هذه الصورة من نوع غير مألوف. احفظها بصيغة JPEG أو PNG عادية وأعد إرسالها.
images-error-damaged = هذه الصورة تالفة أو ناقصة. أعد إرسالها أو احفظها من جديد ببرنامج آخر.
images-error-pixels = في هذه الصورة بكسلات أكثر مما ينبغي. صغّرها وأعد إرسالها.
images-error-frames = هذه الصورة رسوم متحركة من أكثر من ألف إطار. أرسل إطارا واحدا منها.
images-error-too-large = هذا الملف كبير جدا: 50 ميغابايت على الأكثر.
images-error-empty = هذا الملف فارغ.
images-error-too-many = أرسلت صورا كثيرة خلال ساعة. يُستأنف الإرسال بعد بضع دقائق.
images-error-too-much = صور كبيرة كثيرة في الطريق معا. يُستأنف الإرسال حين يصل بعضها.
images-error-unknown = لم يعد يُعرف شيء عن هذا الملف. يُرسل من بدايته.
images-error-offset = لا يبدأ هذا الجزء حيث انتهى سابقه.
images-error-too-long = وصل أكثر مما في الملف. أعد إرساله من بدايته.
images-error-busy = يُكتب الآن جزء آخر من هذا الملف. أعد المحاولة بعد لحظة.
