module flour.example.com/sacks

go 1.21

require golang.org/x/oauth2 v0.20.0
