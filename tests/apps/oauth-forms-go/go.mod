module example.com/quillmoor/nightly

go 1.22
