module example.com/linklist

go 1.22
