"""The CPU as a device: object code for x86-64 and AArch64."""
