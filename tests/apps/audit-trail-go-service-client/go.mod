module example.com/audit-trail

go 1.21
