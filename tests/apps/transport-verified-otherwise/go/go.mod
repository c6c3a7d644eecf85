module example.com/quarry/slate

go 1.23
