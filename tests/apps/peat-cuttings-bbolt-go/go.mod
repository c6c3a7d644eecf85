module example.com/peat

go 1.23
