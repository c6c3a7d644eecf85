package walls;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kong.unirest.core.HttpResponse;
import kong.unirest.core.Unirest;
import org.apache.http.client.utils.URIBuilder;

public final class Main {

    private static final String BACK = "https://walls.example.com/back";
    private static final Seal STATES = new Seal(System.getenv("STATE_KEY"));
    private static final Seal HOOKS = new Seal(System.getenv("WEBHOOK_KEY"));
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        Javalin.create()
            .get("/go", Main::go)
            .get("/back", Main::back)
            .get("/walls", Main::walls)
            .post("/hooks/egnyte", Main::hook)
            .start(7070);
    }

    private static void go(Context ctx) throws Exception {
        String domain = ctx.queryParam("domain");
        ctx.sessionAttribute("domain", domain);
        ctx.redirect(new URIBuilder("https://" + domain + ".egnyte.com/puboauth/token")
            .addParameter("client_id", System.getenv("EGNYTE_KEY"))
            .addParameter("redirect_uri", BACK)
            .addParameter("response_type", "code")
            .addParameter("scope", "Egnyte.filesystem")
            .addParameter("state", STATES.put(ctx.req().getSession().getId()))
            .toString());
    }

    private static void back(Context ctx) {
        String session = STATES.open(ctx.queryParamAsClass("state", String.class).get()).orElseThrow(ForbiddenResponse::new);
        if (ctx.queryParam("error") != null || !session.equals(ctx.req().getSession().getId())) {
            throw new ForbiddenResponse();
        }
        String token = Unirest.post("https://{domain}.egnyte.com/puboauth/token")
            .routeParam("domain", ctx.sessionAttribute("domain"))
            .field("client_id", System.getenv("EGNYTE_KEY"))
            .field("client_secret", System.getenv("EGNYTE_SECRET"))
            .field("redirect_uri", BACK)
            .field("code", ctx.queryParam("code"))
            .field("grant_type", "authorization_code")
            .asJson().getBody().getObject().getString("access_token");
        TOKENS.put(session, token);
        ctx.redirect("/walls");
    }

    private static void walls(Context ctx) {
        HttpResponse<String> answer = Unirest.get("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Walls") //~ GET /pubapi/v1/fs/{path}
            .routeParam("domain", ctx.sessionAttribute("domain"))
            .header("Authorization", "Bearer " + TOKENS.get(ctx.req().getSession().getId()))
            .asString();
        if (answer.getStatus() == 401) {
            ctx.redirect("/go?domain=" + ctx.sessionAttribute("domain"));
        } else if (answer.getHeaders().containsKey("Retry-After")) {
            ctx.status(503).header("Retry-After", answer.getHeaders().getFirst("Retry-After"));
        } else {
            ctx.json(answer.getBody());
        }
    }

    private static void hook(Context ctx) {
        if (!HOOKS.isOn(ctx.body(), ctx.header("X-Egnyte-Signature"))) {
            throw new ForbiddenResponse();
        }
        ctx.status(204);
    }
}
