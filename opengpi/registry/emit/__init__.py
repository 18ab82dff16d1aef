"""One module for each kind of text that the registry is made into; ``generate`` says which file each becomes."""
