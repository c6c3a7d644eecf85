module corp.example/ledgerexport

go 1.22
