module example.com/windmills

go 1.22
