module github.com/weir/sluice

go 1.21
