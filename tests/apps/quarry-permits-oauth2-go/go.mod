module quarry.example.com/permits

go 1.22

require golang.org/x/oauth2 v0.23.0
