module harbour.example/tidetables

go 1.22

require github.com/go-resty/resty/v2 v2.7.0
