module example.com/lychgate

go 1.22
