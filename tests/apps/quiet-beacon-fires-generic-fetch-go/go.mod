module beacon.example.com/fires

go 1.22
