"""The vector engine (S = L): a warp is slices of the host's vectors."""
