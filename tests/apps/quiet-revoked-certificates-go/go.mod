module example.com/crlkeeper

go 1.22
