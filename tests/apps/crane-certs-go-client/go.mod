module example.com/crane-certs

go 1.22
