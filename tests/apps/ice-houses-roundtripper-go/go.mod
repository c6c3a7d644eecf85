module example.com/icehouses

go 1.23
