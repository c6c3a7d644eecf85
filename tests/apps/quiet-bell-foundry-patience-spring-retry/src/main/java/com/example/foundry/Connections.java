package com.example.foundry;

import jakarta.servlet.http.HttpSession;

public interface Connections {
    Connection of(HttpSession session);

    void drop(HttpSession session);

    record Connection(String domain, String token) {
    }
}
