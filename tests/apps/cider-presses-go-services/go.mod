module example.com/cider-presses

go 1.22
