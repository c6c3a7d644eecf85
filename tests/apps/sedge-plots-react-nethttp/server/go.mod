module example.com/sedge/server

go 1.22
