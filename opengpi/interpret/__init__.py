"""The reference interpreter of device IR: what a program means, told plainly."""
