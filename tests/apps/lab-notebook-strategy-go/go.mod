module lab.example/notebook

go 1.22
