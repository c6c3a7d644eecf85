module example.com/planprinter

go 1.22

require github.com/spf13/cobra v1.8.1
