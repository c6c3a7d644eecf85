package com.acme;

public class Main {
    public static void main(String[] args) throws Exception {
        Noticed noticed = new Noticed(args[0], args[1]);
        noticed.ignored();
        noticed.onlyTheBody();
        noticed.transportOnly();
        noticed.success();
        noticed.notOk();
        noticed.raised();
        noticed.caughtAll();
        noticed.swallowed();
        noticed.connection();
        DealtWith dealt = new DealtWith(args[0], args[1]);
        try {
            dealt.compared();
            dealt.switched();
            dealt.typed();
            dealt.statusOfTheError();
            dealt.reactive();
            dealt.connection();
            dealt.checkedByHelper();
        } catch (SignInAgainException e) {
            System.err.println("sign in to Egnyte again");
        }
    }
}
