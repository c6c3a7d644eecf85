module example.com/sandbar/uploads

go 1.23

require github.com/go-resty/resty/v2 v2.16.0
