package com.example.lenses;

public interface Connections {
    Connection current();

    record Connection(String domain, String token) {
    }
}
