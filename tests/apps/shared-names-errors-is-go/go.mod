module example.com/saltire/names

go 1.21
