"""Words as data, with a loader that checks them."""
