import sys

from vendors import Box, Egnyte, Graph, notes

for vendor in (Box, Egnyte, Graph):
    vendor(sys.argv[1]).root()
Egnyte(sys.argv[1]).me()
Graph(sys.argv[1]).me()
notes(1)
