module charts.example/sheets

go 1.22
