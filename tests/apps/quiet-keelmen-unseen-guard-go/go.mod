module example.com/keelmen

go 1.22

require keel.example/guard v1.0.0
