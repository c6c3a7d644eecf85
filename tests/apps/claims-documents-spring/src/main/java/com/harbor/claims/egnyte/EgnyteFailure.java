package com.harbor.claims.egnyte;

public class EgnyteFailure extends RuntimeException {
    public EgnyteFailure(int status, String text) { super(status + " " + text); }
}
