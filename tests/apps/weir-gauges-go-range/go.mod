module example.com/weirgauges

go 1.22
