package com.tolling.deeds;

import io.javalin.Javalin;

public class Server {
    public static void main(String[] args) {
        Connect connect = new Connect();
        Deeds deeds = new Deeds(connect);
        Javalin app = Javalin.create(config -> config.showJavalinBanner = false);
        app.get("/connect", connect::start);
        app.get("/connected", connect::finish);
        app.get("/deeds/{name}", ctx -> ctx.result(deeds.read(ctx.pathParam("name"))));
        app.exception(Deeds.Refused.class, (e, ctx) -> ctx.redirect("/connect"));
        app.start(7070);
    }
}
