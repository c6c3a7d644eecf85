module turnpike.example.com/permits

go 1.22
