module example.org/hedges

go 1.22
