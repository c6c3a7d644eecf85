module github.com/inkwell/stacks

go 1.22
