//! How many connections there may be, in all and from one neighbourhood of addresses.

use marbre_newsroom::network;
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// How many connections there may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// In all.
    pub all: usize,
    /// From one IPv4 address, or one IPv6 network of 64 bits.
    pub from_one: usize,
    /// Proxies in front, which may have as many as they like. So may this machine itself.
    pub proxies: Vec<Network>,
}

/// A range of addresses: `10.1.0.0/16`, or a single one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

impl std::str::FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let refuse = || format!("“{text}” is no address or range; write it as in 10.1.0.4 or 10.1.0.0/16");
        let address: IpAddr = address.trim().parse().map_err(|_| refuse())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), |bits| bits.trim().parse().map_err(|_| refuse()))?;
        if bits <= most { Ok(Self { address, bits }) } else { Err(refuse()) }
    }
}

impl Network {
    /// Whether an address is in it.
    pub fn contains(self, other: IpAddr) -> bool {
        match (self.address, other) {
            (IpAddr::V4(ours), IpAddr::V4(theirs)) => {
                let rest = 32 - u32::from(self.bits);
                u32::from(ours).checked_shr(rest) == u32::from(theirs).checked_shr(rest)
            }
            (IpAddr::V6(ours), IpAddr::V6(theirs)) => {
                let rest = 128 - u32::from(self.bits);
                u128::from(ours).checked_shr(rest) == u128::from(theirs).checked_shr(rest)
            }
            _ => false,
        }
    }
}

/// Who is connected.
pub struct Seats {
    limits: Limits,
    /// Addresses are held only as long as the connection, and never written anywhere.
    taken: Mutex<HashMap<IpAddr, usize>>,
}

/// A place for one connection, free again when this goes.
pub struct Seat {
    seats: Arc<Seats>,
    of: Option<IpAddr>,
}

impl Seats {
    /// All free.
    pub fn new(limits: Limits) -> Self {
        Self { limits, taken: Mutex::default() }
    }

    /// A place for a connection from that address; nothing when its neighbourhood has enough.
    pub fn take(self: &Arc<Self>, address: IpAddr) -> Option<Seat> {
        let address = address.to_canonical();
        if address.is_loopback() || self.limits.proxies.iter().any(|network| network.contains(address)) {
            return Some(Seat { seats: self.clone(), of: None });
        }
        let network = network(address);
        let mut taken = self.lock();
        let count = taken.entry(network).or_default();
        (*count < self.limits.from_one).then(|| {
            *count += 1;
            Seat { seats: self.clone(), of: Some(network) }
        })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let Some(address) = self.of else { return };
        let mut taken = self.seats.lock();
        if let Some(count) = taken.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seats() -> Arc<Seats> {
        let proxies = vec!["10.1.0.0/16".parse().unwrap(), "2001:db8:1::/48".parse().unwrap()];
        Arc::new(Seats::new(Limits { all: 100, from_one: 2, proxies }))
    }

    fn take(seats: &Arc<Seats>, address: &str) -> Option<Seat> {
        seats.take(address.parse().unwrap())
    }

    #[test]
    fn a_neighbourhood_has_so_many_and_gets_them_back() {
        let seats = seats();
        let first = take(&seats, "2001:db8::1").unwrap();
        let _second = take(&seats, "2001:db8::2").unwrap();
        assert!(take(&seats, "2001:db8::3").is_none());
        let elsewhere = take(&seats, "2001:db8:0:1::3");
        assert!(elsewhere.is_some());
        drop(first);
        assert!(take(&seats, "2001:db8::3").is_some());
        let _one = take(&seats, "192.0.2.1").unwrap();
        let _two = take(&seats, "::ffff:192.0.2.1").unwrap();
        assert!(take(&seats, "192.0.2.1").is_none(), "an IPv4 address in IPv6 clothes is the same");
        drop(elsewhere);
    }

    #[test]
    fn proxies_and_this_machine_have_as_many_as_they_like() {
        let seats = seats();
        for address in ["127.0.0.1", "::1", "10.1.9.9", "2001:db8:1:2::3"] {
            let held: Vec<_> = (0..10).filter_map(|_| take(&seats, address)).collect();
            assert_eq!(held.len(), 10, "{address}");
        }
        assert!(seats.lock().is_empty());
    }

    #[test]
    fn ranges() {
        assert!("10.0.0.0/33".parse::<Network>().is_err());
        assert!("ten".parse::<Network>().is_err());
        let all: Network = "0.0.0.0/0".parse().unwrap();
        assert!(all.contains("203.0.113.9".parse().unwrap()));
        let one: Network = "203.0.113.9".parse().unwrap();
        assert!(!one.contains("203.0.113.8".parse().unwrap()));
    }
}
