//! The hosts on which a site's texts had their addresses.

use super::picture::host_of;
use std::collections::BTreeMap;

/// How many hosts are counted.
const MOST: usize = 1000;
/// A host is one of the site's if at least every so many-th text has its address there.
const FEW: u64 = 20;

/// How many texts had their address on which host.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Hosts(BTreeMap<String, u64>);

impl Hosts {
    /// Counts the host of an address.
    pub(super) fn add(&mut self, address: &str) {
        let Some(host) = host_of(address).filter(|host| !host.is_empty() && host.len() < 256) else { return };
        if let Some(times) = self.0.get_mut(&host) {
            *times += 1;
        } else if self.0.len() < MOST {
            self.0.insert(host, 1);
        }
    }

    /// The site's own host, if it is known, and the others under which its texts stood, the most frequent first: it may
    /// have one for each language, and the export may have been made on another. A host that only a few name is another
    /// site's.
    pub(super) fn of_site(&self, own: &str) -> Vec<String> {
        let all: u64 = self.0.values().sum();
        let mut often: Vec<(&String, u64)> = self.0.iter().map(|(host, times)| (host, *times)).collect();
        often.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        let part = |host: &str| !own.is_empty() && host.ends_with(&format!(".{own}"));
        let others = often.into_iter().filter(|(host, times)| part(host) || times * FEW >= all);
        let mut hosts: Vec<String> = Vec::new();
        for host in [own].into_iter().chain(others.map(|(host, _)| host.as_str())) {
            if !host.is_empty() && hosts.iter().all(|known| known != host) {
                hosts.push(host.to_owned());
            }
        }
        hosts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_of_a_site_are_those_of_many_texts() {
        let mut hosts = Hosts::default();
        for _ in 0..50 {
            hosts.add("https://www.h.example/2024/a/");
        }
        hosts.add("http://staging.h.example/?p=1");
        hosts.add("https://elsewhere.example/a");
        hosts.add("no address");
        (0..5).for_each(|_| hosts.add("https://ar-h.example/a"));
        assert_eq!(hosts.of_site("h.example"), ["h.example", "ar-h.example", "staging.h.example"]);
        assert_eq!(hosts.of_site(""), ["h.example", "ar-h.example"]);
        assert_eq!(Hosts::default().of_site("h.example"), ["h.example"]);
        assert!(Hosts::default().of_site("").is_empty());
    }
}
