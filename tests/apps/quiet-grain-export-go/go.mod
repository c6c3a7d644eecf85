module example.com/grainexport

go 1.22
