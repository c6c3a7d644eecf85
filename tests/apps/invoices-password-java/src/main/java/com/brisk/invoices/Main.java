package com.brisk.invoices;

public class Main {
    public static void main(String[] args) throws Exception {
        String domain = System.getenv("EGNYTE_DOMAIN");
        String token = new SignIn(domain).token(System.getenv("EGNYTE_USER"), System.getenv("EGNYTE_PASSWORD"));
        new Pusher(domain, token).push(args[0]);
    }
}
