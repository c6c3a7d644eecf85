module example.com/orchids

go 1.22
