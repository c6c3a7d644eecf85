module example.com/tarn/gate

go 1.22
