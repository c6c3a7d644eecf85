module example.org/avenue

go 1.22
