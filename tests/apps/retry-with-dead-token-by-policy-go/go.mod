module example.com/barge

go 1.22

require github.com/go-resty/resty/v2 v2.12.0
