package com.example.knots;

import static spark.Spark.*;

public class Main {
    public static void main(String[] args) {
        get("/egnyte/back", (request, response) -> {
            String state = request.session().attribute("state");
            if (request.queryParams("error") != null || state == null || !state.equals(request.queryParams("state"))) {
                halt(403);
            }
            Egnyte egnyte = new Egnyte(request.session().attribute("domain"));
            request.session().attribute("token", egnyte.exchange(request.queryParams("code")));
            response.redirect("/knots?words=bowline");
            return null;
        });
        get("/knots", (request, response) ->
            new Egnyte(request.session().attribute("domain")).search(request.session().attribute("token"), request.queryParams("words")).get("results"));
        post("/egnyte/disconnect", (request, response) -> {
            new Egnyte(request.session().attribute("domain")).revoke(request.session().attribute("token"));
            request.session().removeAttribute("token");
            response.redirect("/");
            return null;
        });
        exception(Egnyte.Refused.class, (refused, request, response) -> response.redirect("/egnyte/connect"));
        exception(Egnyte.Busy.class, (busy, request, response) -> response.status(503));
    }
}
