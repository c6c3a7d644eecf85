package com.example.worms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.json.JavalinJackson;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kong.unirest.HttpResponse;
import kong.unirest.JsonNode;
import kong.unirest.Unirest;

public class Main {
    /** Account is shared with the worker, which does need the token in its JSON; the web does not. */
    abstract static class WithoutToken {
        @JsonIgnore
        abstract String getAccessToken();
    }

    private static final Map<String, String> waiting = new ConcurrentHashMap<>();
    private static final Map<String, Account> accounts = new ConcurrentHashMap<>();

    static void back(Context ctx) {
        String domain = waiting.remove(ctx.queryParam("state"));
        if (domain == null || ctx.queryParam("error") != null) {
            throw new ForbiddenResponse();
        }
        HttpResponse<JsonNode> grant = Unirest.post("https://" + domain + ".egnyte.com/puboauth/token")
            .field("client_id", System.getenv("EGNYTE_KEY"))
            .field("client_secret", System.getenv("EGNYTE_SECRET"))
            .field("redirect_uri", "https://worms.example.com/egnyte/back")
            .field("code", ctx.queryParam("code"))
            .field("grant_type", "authorization_code")
            .asJson();
        Account account = new Account(domain, grant.getBody().getObject().getString("access_token"));
        accounts.put(domain, account);
        ctx.status(201).json(account);
    }

    static void worms(Context ctx) {
        Account account = accounts.get(ctx.pathParam("domain"));
        HttpResponse<String> answer = Unirest.get("https://" + account.getDomain() + ".egnyte.com/pubapi/v1/fs/Shared/Worms")  //~ GET /pubapi/v1/fs/{path}
            .header("Authorization", "Bearer " + account.getAccessToken())
            .asString();
        if (answer.getStatus() == 401) {
            ctx.redirect("/egnyte/connect");
            return;
        }
        if (answer.getStatus() == 429) {
            throw new ServiceUnavailableResponse();
        }
        ctx.contentType("application/json").result(answer.getBody());
    }

    public static void main(String[] args) {
        ObjectMapper json = new ObjectMapper().addMixIn(Account.class, WithoutToken.class);
        Javalin.create(config -> config.jsonMapper(new JavalinJackson(json)))
            .get("/egnyte/back", Main::back)
            .get("/accounts/{domain}", ctx -> ctx.json(accounts.get(ctx.pathParam("domain"))))
            .get("/worms/{domain}", Main::worms)
            .start(8080);
    }
}
