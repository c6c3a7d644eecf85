module example.com/turnpike

go 1.22
