module harbor.example/log

go 1.22
