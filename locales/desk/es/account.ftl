### One's own account: logging in, password, second factor, passkeys, recovery codes, sessions.

## Logging in

account-login-title = Iniciar sesión
account-login-lead = Para quienes hacen {$publication}.
account-email = Correo electrónico
account-password = Contraseña
account-login-do = Entrar
account-wrong-login = El correo o la contraseña no es correcto. Las contraseñas tienen al menos 15 caracteres; las mayúsculas cuentan.
account-too-many = Demasiados intentos. Espere hasta las {$time} y vuelva a intentarlo. Un navegador en el que ya había entrado no queda bloqueado por los intentos de otros.
account-samples = Esto es una demostración: entre como una de estas personas.
account-sample-password = La contraseña de todos: {$password}
account-done-logged-out = Ha cerrado la sesión.
