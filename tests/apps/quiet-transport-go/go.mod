module example.com/lanternworks/filings

go 1.22
