module example.com/badge-sync

go 1.22
