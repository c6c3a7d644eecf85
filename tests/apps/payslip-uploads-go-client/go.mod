module example.com/payslips

go 1.22
