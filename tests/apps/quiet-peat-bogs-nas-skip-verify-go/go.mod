module bogs.example.com/mover

go 1.22
