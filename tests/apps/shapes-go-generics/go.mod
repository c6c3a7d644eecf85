module example.com/tidemark/ledger

go 1.23
