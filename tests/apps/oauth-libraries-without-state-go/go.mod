module example.com/racks

go 1.22

require golang.org/x/oauth2 v0.21.0
