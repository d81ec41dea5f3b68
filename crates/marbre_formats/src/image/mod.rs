//! Images: what a file is, and the sizes and formats made from it for the public.
