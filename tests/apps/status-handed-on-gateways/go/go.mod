module acme.example/gateway

go 1.22
