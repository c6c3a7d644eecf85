package com.harbor.claims.egnyte;

public interface TokenSource {
    String current();
}
