module orchard.example.com/gate

go 1.22
