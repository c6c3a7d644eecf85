package io.lowell.tenants.egnyte;

public class TryLater extends RuntimeException {

    public TryLater(String seconds) {
        super("Egnyte asks to come back in " + seconds + " seconds");
    }
}
