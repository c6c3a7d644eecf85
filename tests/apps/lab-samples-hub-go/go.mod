module lab.example/samples

go 1.22
