"""Devices: each turns device IR into something a maker's hardware runs."""
