//! How many comments may come: from one network, and in all. Held in memory for an hour, under a key that is replaced
//! each day, and never written anywhere.

use marbre_article::Moment;
use std::{
    collections::HashMap,
    hash::{BuildHasher as _, RandomState},
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, PoisonError},
};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// From one network in a minute, and in an hour.
const IN_A_MINUTE: usize = 5;
const IN_AN_HOUR: usize = 30;
/// From everywhere in a minute.
const IN_ALL: usize = 2_000;
/// No more networks than this are remembered: those that were heard of longest ago are forgotten first.
const NETWORKS: usize = 100_000;

/// How many came.
#[derive(Default)]
pub struct Rates(Mutex<Counts>);

#[derive(Default)]
struct Counts {
    key: RandomState,
    key_since: i64,
    /// When each network was heard of in the last hour, the oldest first.
    heard: HashMap<u64, Vec<i64>>,
    minute: i64,
    in_minute: usize,
}

impl Rates {
    /// Counts one more from that network.
    ///
    /// # Errors
    /// After how many seconds one more may come.
    pub fn count(&self, network: IpAddr, now: Moment) -> Result<(), u32> {
        let now = now.0;
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !(0..DAY).contains(&(now - counts.key_since)) {
            *counts = Counts { key_since: now, ..Counts::default() };
        }
        if !(0..MINUTE).contains(&(now - counts.minute)) {
            (counts.minute, counts.in_minute) = (now, 0);
        }
        if counts.in_minute >= IN_ALL {
            return Err(seconds(counts.minute + MINUTE - now));
        }
        if counts.heard.len() >= NETWORKS {
            counts.heard.retain(|_, times| times.last().is_some_and(|last| now - last < MINUTE));
        }
        let network = counts.key.hash_one(neighbourhood(network));
        let times = counts.heard.entry(network).or_default();
        times.retain(|time| (0..HOUR).contains(&(now - time)));
        let nth_last = |n: usize| times.len().checked_sub(n).and_then(|place| times.get(place)).copied();
        if let Some(time) = nth_last(IN_AN_HOUR) {
            return Err(seconds(time + HOUR - now));
        }
        if let Some(time) = nth_last(IN_A_MINUTE).filter(|time| now - time < MINUTE) {
            return Err(seconds(time + MINUTE - now));
        }
        times.push(now);
        counts.in_minute += 1;
        Ok(())
    }
}

fn seconds(milliseconds: i64) -> u32 {
    u32::try_from(milliseconds.max(0)).unwrap_or(u32::MAX).div_ceil(1000).max(1)
}

/// What counts as one network: an IPv4 address, or 64 bits of an IPv6 one.
fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from(u128::from(address) >> 64 << 64).into(),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: i64 = 1_790_000_000_000;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn five_in_a_minute_and_thirty_in_an_hour_from_one_network() {
        let rates = Rates::default();
        let count = |network: &str, after: i64| rates.count(ip(network), Moment(START + after));
        for time in 0..5 {
            assert_eq!(count("2001:db8::1", time * 1000), Ok(()));
        }
        assert_eq!(count("2001:db8::2", 5_000), Err(55), "another address of the network");
        assert_eq!(count("2001:db8:0:1::1", 5_000), Ok(()));
        assert_eq!(count("192.0.2.1", 5_000), Ok(()));
        for minute in 1..6 {
            for time in 0..5 {
                assert_eq!(count("2001:db8::1", minute * 65_000 + time), Ok(()));
            }
        }
        assert_eq!(count("2001:db8::1", 10 * MINUTE), Err(50 * 60));
        assert_eq!(count("2001:db8::1", HOUR), Ok(()));
    }

    #[test]
    fn two_thousand_in_a_minute_in_all() {
        let rates = Rates::default();
        let from = |number: u32| IpAddr::from(number.to_be_bytes());
        for number in 0..2_000 {
            assert_eq!(rates.count(from(number), Moment(START)), Ok(()));
        }
        assert_eq!(rates.count(from(9_000), Moment(START + 20_000)), Err(40));
        assert_eq!(rates.count(from(9_000), Moment(START + MINUTE)), Ok(()));
    }
}
