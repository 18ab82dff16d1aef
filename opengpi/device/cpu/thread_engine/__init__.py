"""The thread engine (S = 1): one thread at a time; a fiber a thread where threads wait for each other."""
