module towns.example.com/walls

go 1.21
