### The front page: slots, pins, history, the breaking-news line.

## The page of a front page

front-title = الصفحة الأولى: { $language }
front-choose = لكل لغة صفحتها الأولى.
front-none = ليست هناك لغة يمكنك ترتيب صفحتها الأولى. راجع مدير النشر.
front-hint = اختر مقالًا من الرف وضعه في مكان، أو اسحبه إليه. وعند الوقوف على زر من أزرار المكان تنقل مفاتيح الأسهم المقال. والمكان الذي ليس فيه مقال يمتلئ من تلقاء نفسه حسب التاريخ والقسم.

## A place and its buttons

front-automatic = يمتلئ من تلقاء نفسه
front-empty = فارغ
front-until = حتى
front-up = إلى أعلى
front-down = إلى أسفل
front-clear = إخراج
front-put = ضعه هنا
front-lead = الخبر الرئيسي
front-second = بجانب الرئيسي، { $n }
front-file-place = في الملف، { $n }
front-section-place = { $section }، { $n }
front-moved = «{ $headline }» الآن في: { $place }

## The form

front-unsaved = لم يُنشر بعد: القراء يرون الصفحة كما كانت.
front-save = نشر الصفحة الأولى
front-preview = معاينة
front-top = أعلى الصفحة
front-seconds = عدد المقالات بجانب الرئيسي
front-file = ملف بارز
front-file-hint = عدة مقالات تحت عنوان واحد، بين أعلى الصفحة والأقسام. وبلا مقالات لا يظهر ملف.
front-file-title = عنوان الملف
front-count = عدد المقالات الظاهرة
front-hidden = إخفاء القسم
front-section-up = رفع { $section }
front-section-down = خفض { $section }

## The breaking-news line

front-breaking = عاجل
front-breaking-hint = سطر فوق كل ما سواه. اتركه فارغًا إن لم يكن هناك خبر عاجل.
front-breaking-text = ما يقوله
front-breaking-link = إلى أين يقود
front-zone = بتوقيت { $zone }

## The shelf of articles

front-shelf = الرف
front-shelf-hint = المقالات المنشورة بهذه اللغة، الأحدث أولًا
front-search = البحث في المقالات المنشورة
front-pinned = على الصفحة
front-no-articles = لا يوجد مقال منشور مطابق.

## History

front-history = السجل
front-undo = التراجع عن آخر تغيير
front-state = الحالة { $n }
front-current = ما يراه القراء
front-look = معاينة الحالة { $n }
front-restore-state = استعادة الحالة { $n }
front-restore = استعادة
front-no-history = لم يرتّب أحد هذه الصفحة بعد: إنها تمتلئ من تلقاء نفسها.

## What was done, and what went wrong

front-done-save = نُشرت الصفحة الأولى.
front-done-restore = عادت الصفحة الأولى السابقة.
front-wrong-twice = مقال واحد في مكانين. أخرجه من أحدهما.
front-wrong-file = يحتاج الملف إلى عنوان وإلى مقال واحد على الأقل.
front-wrong-breaking = لا يتجاوز سطر العاجل 160 حرفًا.
front-wrong-public = أحد المقالات لم يعد منشورًا بهذه اللغة، وقد ترك مكانه. راجع الصفحة ثم انشر من جديد.
front-wrong-overtaken = نشر أحد الزملاء هذه الصفحة في هذه الأثناء. صفحتك محفوظة أدناه؛ انشر من جديد لتحل محل صفحته.
front-wrong-link = لا يمكن أن يقود سطر العاجل إلى هناك. استعمل عنوانًا يبدأ بـ https:// أو بـ /.
front-wrong-until = تعذرت قراءة أحد الأوقات. اكتب تاريخًا وساعة.
front-wrong-pick = اختر أولًا مقالًا من الرف.
front-gone = هذه المقالة لا تظهر للقراء فتركت مكانها، والمكان يمتلئ من نفسه. احفظ الصفحة لإخراجها، أو انشرها من جديد.
