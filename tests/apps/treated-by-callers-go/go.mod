module example.com/quarrysync

go 1.22
