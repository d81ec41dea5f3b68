### One's own account: logging in, password, second factor, passkeys, recovery codes, sessions.

## Logging in

account-login-title = Connexion
account-login-lead = Pour celles et ceux qui font {$publication}.
account-email = Adresse électronique
account-password = Mot de passe
account-login-do = Se connecter
account-wrong-login = L’adresse ou le mot de passe est erroné. Un mot de passe compte au moins 15 caractères ; les majuscules comptent.
account-too-many = Trop de tentatives. Attendez {$time}, puis réessayez. Un navigateur où vous vous étiez déjà connecté n’est pas bloqué par les essais des autres.
account-samples = Ceci est une démonstration : entrez comme l’une de ces personnes.
account-sample-password = Leur mot de passe à tous : {$password}
account-done-logged-out = Vous êtes déconnecté.
