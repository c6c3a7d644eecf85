module example.com/lime-kilns

go 1.22
