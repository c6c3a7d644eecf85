module inn.example.com/signs

go 1.22
