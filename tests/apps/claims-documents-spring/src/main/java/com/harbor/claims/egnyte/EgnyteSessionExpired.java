package com.harbor.claims.egnyte;

public class EgnyteSessionExpired extends RuntimeException {
    public EgnyteSessionExpired() { super("sign in to Egnyte again"); }
}
