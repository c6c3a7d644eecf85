module github.com/fenland/pumps

go 1.22
