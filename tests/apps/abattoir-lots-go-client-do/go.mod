module example.com/abattoir

go 1.22
