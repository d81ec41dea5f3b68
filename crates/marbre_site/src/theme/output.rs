//! Where a page is written to, with an end.

use std::io;

/// No page is longer than this, in bytes.
const LONGEST: usize = 16 << 20;

/// Collects a page and refuses to grow without end.
#[derive(Default)]
pub(super) struct Capped(Vec<u8>);

impl Capped {
    pub(super) fn into_string(self) -> Result<String, String> {
        String::from_utf8(self.0).map_err(|error| error.to_string())
    }
}

impl io::Write for Capped {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "the page grows beyond 16 MiB"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
