//! The pages of a whole newspaper: that of the demo, kept in a store of its own, read through the router.

mod anatomy;
mod budget;
mod newspaper;
