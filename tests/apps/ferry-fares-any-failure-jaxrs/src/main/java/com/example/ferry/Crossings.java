package com.example.ferry;

import kong.unirest.HttpResponse;
import kong.unirest.JsonNode;
import kong.unirest.Unirest;

final class Crossings {
    private Crossings() { }

    static void print() {
        Unirest.get("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/fs/Shared/Crossings")  //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
            .header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"))
            .asJson()
            .ifSuccess(answer -> System.out.println(answer.getBody()))
            .ifFailure(Crossings::say);
    }

    private static void say(HttpResponse<JsonNode> answer) {
        System.err.println("no crossings today");
    }
}
