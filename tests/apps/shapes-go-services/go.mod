module example.com/quillmoor/deeds

go 1.22
