module glacier.example.com/cores

go 1.22
