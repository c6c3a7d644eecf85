module example.org/slipway

go 1.22
