module example.com/godwit

go 1.22
