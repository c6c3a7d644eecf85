package com.acme;

public class Main {
    public static void main(String[] args) throws Exception {
        String domain = args[0];
        String token = args[1];
        new Jdk(domain, token).all();
        new Apache(domain, token).all();
        new Square(domain, token).all();
        new Spring(domain, token).all();
        new Others(domain, token).all();
    }
}
