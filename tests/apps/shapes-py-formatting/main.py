from formats import eight, five, four, nine, one, seven, six, three, two

one("a"), two("b"), three("c"), four(4), five("e"), six("f"), seven("g"), eight(), nine("Ada")
