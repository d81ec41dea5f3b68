//! Which blocks may stand where, and other rules that types cannot say.
