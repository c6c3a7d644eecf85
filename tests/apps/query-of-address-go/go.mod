module example.com/thistledown/permits

go 1.20
