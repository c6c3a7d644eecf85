package com.example.crosses;

public interface Connection {
    String domain();

    String token();
}
