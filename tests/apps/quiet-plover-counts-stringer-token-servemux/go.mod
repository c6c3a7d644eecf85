module example.com/plover

go 1.22
