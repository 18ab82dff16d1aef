"""The standard's tables and what reads them. Nothing here knows a compiler or a device."""
