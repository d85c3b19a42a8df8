"""Eight birds, and nobody."""

SPECIES = ("blackbird", "blue tit", "chaffinch", "cuckoo", "great tit", "robin", "song thrush", "wren", "nobody")
