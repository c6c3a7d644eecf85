module weighhouse.example/tickets

go 1.22
