module moot.example/bundles

go 1.22

require github.com/go-resty/resty/v2 v2.13.1
