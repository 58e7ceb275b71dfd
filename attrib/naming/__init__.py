"""From mentions to names, over the whole article."""
