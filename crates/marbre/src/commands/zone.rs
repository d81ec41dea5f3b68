//! The time zone of this machine, as a first guess for a new publication.

use jiff::tz::TimeZone;
use std::path::Path;

/// The zone that the environment or the system names, if it is one with a name; else UTC.
pub fn guess() -> String {
    let named = std::env::var("TZ").ok();
    let link = std::fs::read_link("/etc/localtime").ok();
    of(named.as_deref(), link.as_deref())
}

fn of(named: Option<&str>, link: Option<&Path>) -> String {
    let from_link = link.and_then(|link| link.to_str()?.split_once("zoneinfo/").map(|(_, name)| name));
    let known = |name: &str| TimeZone::get(name).ok().and_then(|zone| zone.iana_name().map(str::to_owned));
    let names = [named.map(|name| name.trim_start_matches(':')), from_link];
    names.into_iter().flatten().find_map(known).unwrap_or_else(|| "UTC".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zone_of_the_machine() {
        let link = Path::new("../usr/share/zoneinfo/Africa/Nairobi");
        assert_eq!(of(None, Some(link)), "Africa/Nairobi");
        assert_eq!(of(Some(":Europe/Paris"), Some(link)), "Europe/Paris");
        assert_eq!(of(Some("EAT-3"), Some(link)), "Africa/Nairobi", "no name of a zone");
        assert_eq!(of(Some(""), None), "UTC");
        assert_eq!(of(None, Some(Path::new("/etc/elsewhere"))), "UTC");
    }
}
