module example.com/egnyte

go 1.22
