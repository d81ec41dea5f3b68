### One's own account: logging in, password, second factor, passkeys, recovery codes, sessions.

## Logging in

account-login-title = Ingia
account-login-lead = Kwa wanaotengeneza {$publication}.
account-email = Anwani ya barua pepe
account-password = Nenosiri
account-login-do = Ingia
account-wrong-login = Anwani au nenosiri si sahihi. Nenosiri lina herufi 15 au zaidi; herufi kubwa na ndogo hutofautishwa.
account-too-many = Majaribio ni mengi mno. Subiri hadi {$time}, kisha ujaribu tena. Kivinjari ulichowahi kuingia nacho hakizuiliwi na majaribio ya wengine.
account-samples = Hili ni onyesho: ingia kama mmoja wa watu hawa.
account-sample-password = Nenosiri la wote: {$password}
account-done-logged-out = Umetoka.
