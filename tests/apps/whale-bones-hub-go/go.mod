module bones.example/hub

go 1.22
