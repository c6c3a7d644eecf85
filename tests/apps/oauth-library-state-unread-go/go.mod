module example.com/tollhouse

go 1.22

require golang.org/x/oauth2 v0.19.0
