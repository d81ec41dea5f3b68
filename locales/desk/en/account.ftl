### One's own account: logging in, password, second factor, passkeys, recovery codes, sessions.

## Logging in

account-login-title = Log in
account-login-lead = For the people who make {$publication}.
account-email = Mail address
account-password = Password
account-login-do = Log in
account-wrong-login = The mail address or the password is wrong. Passwords have at least 15 characters; capitals count.
account-too-many = Too many attempts. Wait until {$time}, then try again. A browser in which you had logged in before is not kept waiting by what others try.
account-samples = This is a demonstration: come in as one of these people.
account-sample-password = Each one’s password: {$password}
account-done-logged-out = You are logged out.
