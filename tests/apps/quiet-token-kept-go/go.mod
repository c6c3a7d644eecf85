module example.com/scans

go 1.22
