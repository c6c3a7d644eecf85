module example.org/beet

go 1.22
