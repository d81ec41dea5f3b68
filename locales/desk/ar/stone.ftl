### The stone, home of the desk: articles by state, filters, search, what waits for whom.

## The lists

stone-title = طاولة التحرير
stone-new = مقال جديد
stone-personal = قوائمك
stone-states = بحسب حالة المقالات
stone-list-waiting = بانتظاري
stone-list-mine = عملي
stone-list-stale = متأخرة
stone-list-today = نُشرت اليوم
stone-list-working = نسخ العمل
stone-stale-hint = مقالات فات موعدها، أو جُدولت لوقت مضى، أو فيها صورة ينتهي حق عرضها خلال 30 يومًا، أو تُرجمت عن مقال سُحب أو تغيّر خلال آخر 90 يومًا.
stone-empty-filtered = لا مقال يطابق. أزل تصفية أو ابحث عن كلمات أقل.
stone-empty-waiting = لا شيء بانتظارك.
stone-empty-stale = لا شيء متأخر.
stone-empty-list = لا مقالات هنا بعد.
stone-pages = صفحات القائمة
stone-first = العودة إلى البداية

## Search and filters

stone-search = البحث في كل المقالات
stone-clear = إزالة التصفية
stone-due-label = الموعد
stone-due-overdue = فات موعدها
stone-due-today = حتى مساء اليوم
stone-due-week = خلال أسبوع
stone-person-out = { $name } (مُقصى)

## What a line says

stone-untitled = بلا عنوان
stone-page = صفحة
stone-assigned = مسندة إلى {$person}
stone-due = الموعد {$at}
stone-overdue = متأخرة منذ {$at}
stone-planned = مقررة في {$at}
stone-updated = نُشرت في {$at}
stone-saved = حُفظت في {$at}
stone-mark-returned = أُعيدت
stone-mark-mentions = ملاحظة تذكرك
stone-mark-behind = تأخرت عن الأصل
stone-mark-late = مضى وقت نشرها
stone-mark-assigned = أُسندت إليك
stone-mark-orphaned = سُحب أصلها
stone-mark-rights-ending = حق عرض صورة فيها ينتهي قريبًا
stone-mark-rights-ended = انتهى حق عرض صورة فيها

## Assigning

stone-assign = إسناد
stone-assign-person = إلى من
stone-assign-due = الموعد
stone-assign-brief = المطلوب
stone-nobody = لا أحد
stone-done-assigned = أُسند المقال.
stone-wrong-person = اختر شخصًا من القائمة.
stone-wrong-due = اكتب الموعد يومًا وساعة، أو اتركه فارغًا.
stone-wrong-brief = لا يتجاوز نص المطلوب 2000 حرف. اختصره.

## Images

stone-images-expired = { $count ->
    [zero] لا صور منشورة انتهى حق عرضها
    [one] صورة واحدة ما زالت منشورة وقد انتهى حق عرضها
    [two] صورتان ما زالتا منشورتين وقد انتهى حق عرضهما
    [few] { $count } صور ما زالت منشورة وقد انتهى حق عرضها
    [many] { $count } صورة ما زالت منشورة وقد انتهى حق عرضها
   *[other] { $count } صورة ما زالت منشورة وقد انتهى حق عرضها
}
stone-images-expiring = { $count ->
    [zero] لا ينتهي حق عرض أي صورة منشورة خلال 30 يوما
    [one] ينتهي خلال 30 يوما حق عرض صورة منشورة واحدة
    [two] ينتهي خلال 30 يوما حق عرض صورتين منشورتين
    [few] ينتهي خلال 30 يوما حق عرض { $count } صور منشورة
    [many] ينتهي خلال 30 يوما حق عرض { $count } صورة منشورة
   *[other] ينتهي خلال 30 يوما حق عرض { $count } صورة منشورة
}
stone-comments-wait = { $count ->
    [zero] لا تعليقات في الانتظار
    [one] تعليق واحد في الانتظار
    [two] تعليقان في الانتظار
    [few] { $count } تعليقات في الانتظار
    [many] { $count } تعليقًا في الانتظار
   *[other] { $count } تعليق في الانتظار
}
