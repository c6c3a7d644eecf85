module example.com/drawings

go 1.22
