module example.com/gannet

go 1.22
