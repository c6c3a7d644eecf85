module example.com/nightly-export

go 1.21

require github.com/go-resty/resty/v2 v2.13.1
