//! Whose word is taken for where a visitor comes from. A proxy puts the visitor's address into
//! `X-Forwarded-For`; from anybody else that header is the visitor's own invention.

use std::{
    net::{IpAddr, SocketAddr},
    str::FromStr,
    sync::Arc,
};

/// The machines that are believed: this one, or those the settings name.
#[derive(Clone, Debug)]
pub struct Proxies(Arc<[Range]>);

/// Addresses that begin with the same bits. IPv4 addresses are kept as IPv6 (`::ffff:a.b.c.d`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Range {
    start: u128,
    bits: u32,
}

/// What does not read as a range of addresses.
#[derive(Debug, thiserror::Error)]
#[error("{0:?} is no address and no range of addresses such as 10.0.0.0/8")]
pub struct NoRange(String);

impl Proxies {
    /// Machines within `ranges`: an address, or an address and how many of its bits count
    /// (`10.0.0.0/8`, `2001:db8::/32`).
    ///
    /// # Errors
    /// [`NoRange`], naming the first that cannot be read.
    pub fn within<'a>(ranges: impl IntoIterator<Item = &'a str>) -> Result<Self, NoRange> {
        Ok(Proxies(ranges.into_iter().map(Range::from_str).collect::<Result<_, _>>()?))
    }

    /// Only this machine.
    pub fn on_this_machine() -> Self {
        let loopback = [
            Range { start: number([127, 0, 0, 0].into()), bits: 104 },
            Range { start: 1, bits: 128 },
        ];
        Proxies(Arc::new(loopback))
    }

    /// The nearest address that is not a proxy of ours, told by `peer` and the lines of the header.
    pub(crate) fn visitor<'a>(
        &self,
        peer: IpAddr,
        lines: impl DoubleEndedIterator<Item = &'a str>,
    ) -> IpAddr {
        let mut nearest = peer.to_canonical();
        // Each proxy wrote behind what it was told, so the last word is the nearest one's.
        for told in lines.rev().flat_map(|line| line.rsplit(',')) {
            if !self.holds(nearest) {
                break;
            }
            let Some(told) = address(told.trim()) else { break };
            nearest = told.to_canonical();
        }
        nearest
    }

    fn holds(&self, address: IpAddr) -> bool {
        self.0.iter().any(|range| range.holds(address))
    }
}

impl Range {
    fn holds(self, address: IpAddr) -> bool {
        self.bits == 0 || (number(address) ^ self.start) >> (128 - self.bits) == 0
    }
}

impl FromStr for Range {
    type Err = NoRange;

    fn from_str(written: &str) -> Result<Self, NoRange> {
        let fault = || NoRange(written.to_owned());
        let (start, bits) = written.split_once('/').map_or((written, None), |(s, b)| (s, Some(b)));
        let start: IpAddr = start.trim().parse().map_err(|_| fault())?;
        let before = if start.is_ipv4() { 96 } else { 0 };
        let bits = match bits {
            Some(bits) => before + u32::from(bits.trim().parse::<u8>().map_err(|_| fault())?),
            None => 128,
        };
        if bits > 128 {
            return Err(fault());
        }
        Ok(Range { start: number(start), bits })
    }
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => address.to_ipv6_mapped().to_bits(),
        IpAddr::V6(address) => address.to_bits(),
    }
}

/// Some proxies write the port too.
fn address(told: &str) -> Option<IpAddr> {
    let with_port = || told.parse::<SocketAddr>().ok().map(|a| a.ip());
    told.parse().ok().or_else(with_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visitor(proxies: &Proxies, peer: &str, lines: &[&str]) -> String {
        proxies.visitor(peer.parse().unwrap(), lines.iter().copied()).to_string()
    }

    #[test]
    fn only_this_machine_is_believed_until_others_are_named() {
        let own = Proxies::on_this_machine();
        assert_eq!(visitor(&own, "192.0.2.1", &["198.51.100.9"]), "192.0.2.1");
        assert_eq!(visitor(&own, "127.0.0.1", &["198.51.100.9, 192.0.2.7"]), "192.0.2.7");
        assert_eq!(visitor(&own, "127.0.0.1", &["198.51.100.9", "192.0.2.7"]), "192.0.2.7");
        assert_eq!(visitor(&own, "::1", &["192.0.2.7:4711"]), "192.0.2.7");
        assert_eq!(visitor(&own, "::ffff:127.0.0.1", &["192.0.2.7"]), "192.0.2.7");
        assert_eq!(visitor(&own, "127.0.0.1", &["no address"]), "127.0.0.1");
    }

    #[test]
    fn a_chain_of_proxies_leads_to_the_first_address_that_is_none_of_them() {
        let named = Proxies::within(["127.0.0.1", "10.0.0.0/8", "2001:db8::/32"]).unwrap();
        let chain = ["203.0.113.5, 192.0.2.7, 10.1.2.3"];
        assert_eq!(visitor(&named, "127.0.0.1", &chain), "192.0.2.7");
        assert_eq!(visitor(&named, "10.9.9.9", &chain), "192.0.2.7");
        assert_eq!(visitor(&named, "2001:db8:7::1", &["192.0.2.7"]), "192.0.2.7");
        assert_eq!(visitor(&named, "11.0.0.1", &chain), "11.0.0.1");
        // When all are proxies, the farthest is the best there is.
        assert_eq!(visitor(&named, "10.0.0.1", &["10.0.0.2"]), "10.0.0.2");
        // Named machines take the place of this one.
        let named = Proxies::within(["192.0.2.0/24"]).unwrap();
        assert_eq!(visitor(&named, "127.0.0.1", &["198.51.100.9"]), "127.0.0.1");
    }

    #[test]
    fn what_is_no_range_is_named() {
        for wrong in ["proxy.example.org", "10.0.0.0/33", "2001:db8::/129", "10.0.0.0/x", ""] {
            let error = Proxies::within([wrong]).unwrap_err().to_string();
            assert!(error.contains(&format!("{wrong:?}")), "{error}");
        }
    }
}
