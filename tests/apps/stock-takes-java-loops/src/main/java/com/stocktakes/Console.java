package com.stocktakes;

final class Console {
    private Console() {}

    static String askForToken() {
        return new String(System.console().readPassword("Egnyte refused the token. A new one: "));
    }
}
