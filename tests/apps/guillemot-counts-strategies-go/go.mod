module example.com/guillemot

go 1.22
