module example.com/tideline

go 1.22
