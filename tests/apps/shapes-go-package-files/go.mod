module github.com/holm-quarries/weighhouse

go 1.22
