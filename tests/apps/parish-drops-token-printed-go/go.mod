module example.com/brightfield/filedrop

go 1.21

require golang.org/x/oauth2 v0.15.0
