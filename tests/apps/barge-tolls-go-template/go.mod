module acme.example/bargetolls

go 1.22
