module example.com/scanbridge

go 1.22
