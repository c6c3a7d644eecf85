package com.example.mill;

public interface Connection {
    String domain();

    String token();
}
