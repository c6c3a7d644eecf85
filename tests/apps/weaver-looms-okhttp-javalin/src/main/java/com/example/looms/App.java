package com.example.looms;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.UUID;

class SignInRequiredException extends RuntimeException {}

public class App {
    public static void main(String[] args) {
        var app = Javalin.create().start(7070);
        app.get("/connect", ctx -> {
            var state = UUID.randomUUID().toString();
            ctx.sessionAttribute("state", state);
            ctx.redirect(EgnyteClient.authorizeUrl(state));
        });
        app.get("/roles", ctx -> ctx.json(EgnyteConfig.ROLES));
        app.get("/looms/{loom}", ctx -> ctx.json(egnyte(ctx).folder("Shared/Looms/" + ctx.pathParam("loom"))));
        app.post("/looms/{loom}", ctx -> {
            var client = egnyte(ctx);
            client.createFolder("Shared/Looms/" + ctx.pathParam("loom"));
            ctx.json(client.createLink("/Shared/Looms/" + ctx.pathParam("loom")));
        });
        app.delete("/links/{id}", ctx -> egnyte(ctx).deleteLink(ctx.pathParam("id")));
        app.exception(SignInRequiredException.class, (e, ctx) -> ctx.redirect("/connect"));
    }

    private static EgnyteClient egnyte(Context ctx) {
        return new EgnyteClient(ctx.sessionAttribute("token"));
    }
}
