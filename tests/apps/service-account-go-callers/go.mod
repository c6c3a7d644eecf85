module tannery.example.com/roster

go 1.22

require golang.org/x/oauth2 v0.23.0
