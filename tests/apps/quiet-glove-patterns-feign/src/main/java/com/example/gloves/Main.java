package com.example.gloves;

import feign.Feign;
import feign.FeignException;
import feign.jackson.JacksonDecoder;
import io.javalin.Javalin;

public class Main {
    public static void main(String[] args) {
        var egnyte = Feign.builder()
            .decoder(new JacksonDecoder())
            .errorDecoder(new EgnyteAnswers())
            .target(EgnyteApi.class, "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com");

        var app = Javalin.create();
        app.get("/gloves/{size}", ctx -> ctx.json(egnyte.patterns(ctx.sessionAttribute("egnyte"), ctx.pathParam("size")).files())); //~ GET /pubapi/v1/fs/{path} handles=specific
        app.exception(EgnyteAnswers.SignedOut.class, (e, ctx) -> ctx.redirect("/egnyte/connect"));
        app.exception(FeignException.class, (e, ctx) -> ctx.status(502).result("Egnyte could not be asked"));
        app.start(7070);
    }
}
