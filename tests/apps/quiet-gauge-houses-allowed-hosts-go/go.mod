module example.com/gauge-houses

go 1.22
