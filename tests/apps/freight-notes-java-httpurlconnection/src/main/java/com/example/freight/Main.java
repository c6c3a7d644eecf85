package com.example.freight;

public final class Main {

    public static void main(String[] args) throws Exception {
        EgnyteHttp egnyte = new EgnyteHttp(System.getenv("EGNYTE_DOMAIN"), System.getenv("EGNYTE_TOKEN"));
        System.out.println(egnyte.list("Shared/Freight"));
        System.out.println(egnyte.share(args[0]));
    }
}
