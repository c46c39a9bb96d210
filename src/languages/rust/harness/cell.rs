//! One value of a row, and how it goes over a line: a letter for its kind, then the value in letters and digits alone.

/// One value, as SQLite knows them.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Real(f64),
    /// A text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

impl Cell {
    /// The whole number that a parameter holds; 0 for everything else.
    pub fn integer(&self) -> i64 {
        match self {
            Self::Integer(number) => *number,
            _ => 0,
        }
    }

    /// The text that a parameter holds; empty for everything else.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            _ => "",
        }
    }

    /// The value as it goes over.
    pub fn encoded(&self) -> String {
        match self {
            Self::Null => "n".to_owned(),
            Self::Integer(number) => format!("i{number}"),
            Self::Real(number) => format!("r{:016x}", number.to_bits()),
            Self::Text(text) => format!("t{}", hex(text.as_bytes())),
            Self::Blob(bytes) => format!("b{}", hex(bytes)),
        }
    }

    /// The value that has come over.
    pub fn decoded(text: &str) -> Option<Self> {
        let rest = text.get(1..)?;
        Some(match text.get(..1)? {
            "n" => Self::Null,
            "i" => Self::Integer(rest.parse().ok()?),
            "r" => Self::Real(f64::from_bits(u64::from_str_radix(rest, 16).ok()?)),
            "t" => Self::Text(String::from_utf8(bytes(rest)?).ok()?),
            "b" => Self::Blob(bytes(rest)?),
            _ => return None,
        })
    }
}

/// Bytes in letters and digits.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// The bytes behind letters and digits.
pub fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    hex.as_bytes().chunks(2).map(|pair| Some(digit(*pair.first()?)? * 16 + digit(*pair.get(1)?)?)).collect()
}

macro_rules! integers {
    ($($kind:ty),*) => { $(
        impl From<$kind> for Cell {
            fn from(number: $kind) -> Self {
                i64::try_from(number).map_or(Self::Null, Self::Integer)
            }
        }
        impl From<&$kind> for Cell {
            fn from(number: &$kind) -> Self {
                Self::from(*number)
            }
        }
    )* };
}

integers!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

macro_rules! by_value {
    ($($kind:ty => $make:expr),* $(,)?) => { $(
        impl From<$kind> for Cell {
            fn from(value: $kind) -> Self {
                let make: fn($kind) -> Self = $make;
                make(value)
            }
        }
    )* };
}

by_value! {
    bool => |truth| Self::Integer(truth.into()),
    f64 => Self::Real,
    f32 => |number| Self::Real(number.into()),
    String => Self::Text,
    Vec<u8> => Self::Blob,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
