### One's own account: logging in, password, second factor, passkeys, recovery codes, sessions.
