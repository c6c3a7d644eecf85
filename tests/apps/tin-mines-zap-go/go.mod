module example.com/tin

go 1.23

require go.uber.org/zap v1.27.0
