module example.org/teasel

go 1.23

require golang.org/x/oauth2 v0.24.0
