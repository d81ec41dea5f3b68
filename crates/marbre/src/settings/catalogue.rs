//! Every setting, once: its name, what it is for, and what it is unless set. The file that `init` writes, the help and the
//! search for misspelt names are made from this list.

/// A setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Its name in `marbre.toml`.
    pub key: &'static str,
    /// What it is for, a sentence or two.
    pub help: &'static str,
    /// What it is unless set; empty when it is then worked out, or absent.
    pub default: &'static str,
    /// A value to begin with, for the file that `init` writes.
    pub example: &'static str,
}

/// Where readers find the site.
pub const URL: Setting = Setting {
    key: "url",
    help: "Where readers find the site: every address in pages and feeds begins with it. \
           Needed as soon as others than this machine shall read it.",
    default: "",
    example: "https://rivage.example",
};
/// Where the program listens.
pub const LISTEN: Setting = Setting {
    key: "listen",
    help: "The address and port to listen on. 0.0.0.0:80 listens to everybody.",
    default: "127.0.0.1:8080",
    example: "127.0.0.1:8080",
};
/// Further host names.
pub const HOSTS: Setting = Setting {
    key: "hosts",
    help: "Further host names under which requests are answered, beside that of the url; commas between them.",
    default: "",
    example: "www.rivage.example",
};
/// Proxies in front.
pub const PROXIES: Setting = Setting {
    key: "proxies",
    help: "Addresses of proxies in front, which may open as many connections as they like; commas between them.",
    default: "",
    example: "10.1.0.4, 10.2.0.0/16",
};
/// The database.
pub const DATABASE: Setting = Setting {
    key: "database",
    help: "Where texts are kept: sqlite (marbre.sqlite in this folder), or the address of a PostgreSQL database.",
    default: "sqlite",
    example: "postgres://marbre:password@localhost/marbre",
};
/// Connections to the database.
pub const DATABASE_CONNECTIONS: Setting = Setting {
    key: "database_connections",
    help: "How many connections to the database there may be.",
    default: "8",
    example: "8",
};
/// Media.
pub const MEDIA: Setting = Setting {
    key: "media",
    help: "Where images are kept: disk (the folder media in this folder), or the path of another folder.",
    default: "disk",
    example: "/srv/media",
};
/// The theme.
pub const THEME: Setting = Setting {
    key: "theme",
    help: "A folder with templates and a style sheet that take the place of the built-in ones of the same name.",
    default: "",
    example: "theme",
};
/// Memory for pages.
pub const CACHE_MEGABYTES: Setting = Setting {
    key: "cache_megabytes",
    help: "About how much memory finished pages may take, in megabytes; images may take a quarter as much again.",
    default: "128",
    example: "512",
};
/// Connections in all.
pub const CONNECTIONS: Setting = Setting {
    key: "connections",
    help: "How many readers may be connected at once.",
    default: "10000",
    example: "10000",
};
/// Connections from one neighbourhood.
pub const CONNECTIONS_FROM_ONE: Setting = Setting {
    key: "connections_from_one",
    help: "How many connections there may be from one address (IPv6: one network of 64 bits).",
    default: "100",
    example: "100",
};
/// Who is told about weaknesses.
pub const SECURITY_CONTACT: Setting = Setting {
    key: "security_contact",
    help: "Who wants to hear of a weakness, for /.well-known/security.txt: a mailto: or https: address.",
    default: "",
    example: "mailto:security@rivage.example",
};
/// Language models.
pub const AI_TRAINING: Setting = Setting {
    key: "ai_training",
    help: "Whether crawlers may gather texts to train language models: true or false, said in robots.txt.",
    default: "true",
    example: "false",
};
/// Who confirms our public record.
pub const WITNESSES: Setting = Setting {
    key: "witnesses",
    help: "Other newsrooms that confirm the public record: the address of each, a space, and its key; commas between them.",
    default: "",
    example: "https://witness.example/w1 witness.example/w1+adcfba42+BKAKMd/EsO9jLmtnuQ2y+GKd76OMrpL+Hjkl26z0LJfN",
};
/// Whose public records we confirm.
pub const WITNESS_LOGS: Setting = Setting {
    key: "witness_logs",
    help: "Newsrooms whose public records this one confirms: the key of each, as it is printed on its page /log/; commas \
           between them. In the file also as logs in the part [witness].",
    default: "",
    example: "kiosque.example/versions+486b92d6+ASWxrQTMPnFZGyBwufanNrcWSPZ3bTsBKWZmryfv4F/7",
};
/// The server that sends mail.
pub const SMTP: Setting = Setting {
    key: "smtp",
    help: "The server that sends the newsroom's mail (new passwords). Without it, links are handed over by an administrator.",
    default: "",
    example: "smtp://user:password@mail.example:587",
};
/// From whom mail comes.
pub const MAIL_FROM: Setting = Setting {
    key: "mail_from",
    help: "From which address the newsroom's mail comes. Needed when smtp is set.",
    default: "",
    example: "newsroom@rivage.example",
};
/// What is logged.
pub const LOG: Setting = Setting {
    key: "log",
    help: "What is logged to standard error: error, warn, info, debug, or a filter such as marbre_site=debug,info. \
           Readers' addresses and what they read are never logged.",
    default: "info",
    example: "debug",
};
/// How it is logged.
pub const LOG_FORMAT: Setting =
    Setting { key: "log_format", help: "How it is logged: text or json.", default: "text", example: "json" };

/// Every setting, in the order of the file.
pub const ALL: [Setting; 19] = [
    URL,
    LISTEN,
    HOSTS,
    PROXIES,
    DATABASE,
    DATABASE_CONNECTIONS,
    MEDIA,
    THEME,
    CACHE_MEGABYTES,
    CONNECTIONS,
    CONNECTIONS_FROM_ONE,
    SECURITY_CONTACT,
    AI_TRAINING,
    WITNESSES,
    WITNESS_LOGS,
    SMTP,
    MAIL_FROM,
    LOG,
    LOG_FORMAT,
];

impl Setting {
    /// The environment variable that overrides it: `MARBRE_LISTEN`.
    pub fn variable(self) -> String {
        format!("{PREFIX}{}", self.key.to_ascii_uppercase())
    }
}

/// What the names of our environment variables begin with.
pub const PREFIX: &str = "MARBRE_";

/// The setting of that name.
pub fn find(key: &str) -> Option<Setting> {
    ALL.into_iter().find(|setting| setting.key == key)
}

/// The known name that is most like this one, if any is.
pub fn nearest(key: &str) -> Option<&'static str> {
    let key = key.to_ascii_lowercase().replace('-', "_");
    ALL.iter()
        .map(|setting| (strsim::jaro_winkler(&key, setting.key), setting.key))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, key)| key)
}

/// The list for `--help`.
pub fn help() -> String {
    let mut text = String::from("Settings, in DIR/marbre.toml or the environment:\n");
    for setting in ALL {
        text.push_str(&format!("\n  {} ({})\n      {}\n", setting.key, setting.variable(), setting.help));
        if !setting.default.is_empty() {
            text.push_str(&format!("      Unless set: {}\n", setting.default));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_names_find_their_neighbours() {
        for (wrong, right) in [
            ("databse", Some("database")),
            ("Listen", Some("listen")),
            ("listen-address", Some("listen")),
            ("cache_mb", Some("cache_megabytes")),
            ("conections", Some("connections")),
            ("xyzzy", None),
        ] {
            assert_eq!(nearest(wrong), right, "{wrong}");
        }
    }

    #[test]
    fn names_are_distinct() {
        let mut keys: Vec<_> = ALL.iter().map(|setting| setting.key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), ALL.len());
    }
}
