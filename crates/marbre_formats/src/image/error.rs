//! Why an image is refused, in words for the person who sends it.

/// Why an image is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImageError {
    /// No image at all.
    #[error("this file is not an image; send a photo as JPEG, PNG, WebP, AVIF, GIF or TIFF")]
    NotAnImage,
    /// Another kind of file that many take for an image.
    #[error("{0}")]
    Foreign(Foreign),
    /// More bytes than are read.
    #[error("this file has {} MB; send one of at most {} MB", megabytes(*.bytes), megabytes(*.most))]
    TooHeavy {
        /// What it has.
        bytes: usize,
        /// What it may have.
        most: usize,
    },
    /// More pixels than are decoded.
    #[error("this image has {width} × {height} pixels, which is too large; make it smaller and send it again")]
    TooLarge {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// An animation of more frames than anybody looks at.
    #[error("this image is an animation of {frames} frames; send one of them")]
    TooLong {
        /// How many it has.
        frames: u32,
    },
    /// An image that cannot be read to its end.
    #[error("this image is damaged or incomplete; send it again, or save it anew with another program")]
    Damaged,
    /// A form of its kind that is not read.
    #[error("this image is of an uncommon form; save it as an ordinary JPEG or PNG and send it again")]
    Uncommon,
}

/// A kind of file that many take for an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Foreign {
    /// HEIC and HEIF, from iPhones.
    #[error("photos in the HEIC format of iPhones cannot be read; send it as JPEG (on the iPhone: share it by mail)")]
    Heic,
    /// JPEG XL and JPEG 2000.
    #[error("JPEG XL and JPEG 2000 images cannot be read; save it as an ordinary JPEG and send it again")]
    JpegSuccessor,
    /// A drawing in SVG, which can hold programs.
    #[error("SVG drawings are not accepted, since they can hold programs; save it as PNG and send it again")]
    Svg,
    /// A web page.
    #[error("this file is a web page, not an image; open it and save the picture in it")]
    Html,
    /// A PDF document.
    #[error("this file is a PDF document, not an image; save its page as PNG or JPEG")]
    Pdf,
    /// A film.
    #[error("this file is a film, not an image")]
    Film,
    /// BMP, ICO and Photoshop files.
    #[error("BMP, ICO and Photoshop files cannot be read; save it as PNG or JPEG and send it again")]
    Desktop,
}

/// Megabytes as people count them, rounded up.
const fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1_000_000)
}
