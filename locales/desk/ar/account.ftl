### One's own account: logging in, password, second factor, passkeys, recovery codes, sessions.

## Logging in

account-login-title = تسجيل الدخول
account-login-lead = لمن يصنعون {$publication}.
account-email = البريد الإلكتروني
account-password = كلمة المرور
account-login-do = ادخل
account-wrong-login = البريد الإلكتروني أو كلمة المرور غير صحيح. تتألف كلمة المرور من 15 محرفًا على الأقل، والأحرف الكبيرة غير الصغيرة.
account-too-many = محاولات كثيرة جدًا. انتظر حتى {$time} ثم حاول من جديد. المتصفح الذي سبق أن دخلت منه لا توقفه محاولات الآخرين.
account-samples = هذا عرض تجريبي: ادخل باسم أحد هؤلاء.
account-sample-password = كلمة المرور للجميع: {$password}
account-done-logged-out = سجّلت خروجك.
