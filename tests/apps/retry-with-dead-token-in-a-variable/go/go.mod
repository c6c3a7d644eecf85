module example.net/plots

go 1.22
