//! Versions of Node.js: `v20.19.0`.

use std::fmt;

/// A version of Node.js.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);

impl Version {
    /// The oldest one that will do.
    pub const OLDEST: Self = Self(20, 19, 0);

    /// Reads what `node --version` prints.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().strip_prefix('v')?;
        // A build of one's own may be called v24.0.0-nightly.
        let (numbers, _) = text.split_once('-').unwrap_or((text, ""));
        let mut numbers = numbers.split('.').map(|number| number.parse().ok());
        let version = Self(numbers.next()??, numbers.next()??, numbers.next()??);
        numbers.next().is_none().then_some(version)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::Version;

    #[test]
    fn what_node_prints_is_read() {
        assert_eq!(Version::parse("v20.19.0\n"), Some(Version(20, 19, 0)));
        assert_eq!(Version::parse("v24.0.0-nightly20250101"), Some(Version(24, 0, 0)));
        for other in ["", "20.19.0", "v20", "v20.19", "v20.19.x", "v1.2.3.4", "node"] {
            assert_eq!(Version::parse(other), None, "{other:?}");
        }
    }

    #[test]
    fn numbers_are_compared_as_numbers() {
        assert!(Version(20, 9, 0) < Version::OLDEST);
        assert!(Version(18, 20, 4) < Version::OLDEST);
        assert!(Version(20, 19, 0) >= Version::OLDEST);
        assert!(Version(22, 1, 0) >= Version::OLDEST);
    }
}
