module puffins.example.com/rings

go 1.22

require golang.org/x/oauth2 v0.21.0
