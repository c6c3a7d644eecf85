module example.com/crewnotes

go 1.22
