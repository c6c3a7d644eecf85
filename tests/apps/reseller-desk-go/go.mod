module example.com/northgate/reseller-desk

go 1.22
