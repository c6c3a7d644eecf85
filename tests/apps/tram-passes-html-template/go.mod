module example.com/trampasses

go 1.22
