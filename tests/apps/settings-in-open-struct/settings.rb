require 'ostruct'

CELLAR = OpenStruct.new(
  domain: 'chateau', #~ EG501
  back: 'https://cellar.example.net/egnyte/done',
  pages: 25
)
