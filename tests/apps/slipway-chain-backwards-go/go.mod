module example.org/slipway

go 1.23
