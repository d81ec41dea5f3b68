### One's own account: logging in, password, second factor, passkeys, recovery codes, sessions.

## Logging in

account-login-title = Entrar
account-login-lead = Para quem faz {$publication}.
account-email = Endereço de e-mail
account-password = Palavra-passe
account-login-do = Entrar
account-wrong-login = O endereço ou a palavra-passe está errado. As palavras-passe têm pelo menos 15 caracteres; as maiúsculas contam.
account-too-many = Demasiadas tentativas. Espere até às {$time} e tente de novo. Um navegador em que já tinha entrado não fica bloqueado pelas tentativas de outros.
account-samples = Isto é uma demonstração: entre como uma destas pessoas.
account-sample-password = A palavra-passe de todos: {$password}
account-done-logged-out = A sessão terminou.
