module thatch.example.com/roofs

go 1.23
