module example.com/alder

go 1.22
