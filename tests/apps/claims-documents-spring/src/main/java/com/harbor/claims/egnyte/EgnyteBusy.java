package com.harbor.claims.egnyte;

public class EgnyteBusy extends RuntimeException {
    public EgnyteBusy(String after) { super("try again in " + after); }
}
