module example.com/skipasses

go 1.22
