module example.com/osierbeds

go 1.22
