module example.com/quarries

go 1.23
