module example.com/pierrepairs

go 1.22
