module example.com/weirs

go 1.23
