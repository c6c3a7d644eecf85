module tarn.example/levels

go 1.22

require github.com/PuerkitoBio/rehttp v1.4.0
