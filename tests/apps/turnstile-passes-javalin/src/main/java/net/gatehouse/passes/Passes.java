package net.gatehouse.passes;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.UUID;

public final class Passes {
    private static final Egnyte EGNYTE = new Egnyte();

    private Passes() { }

    public static void main(String[] args) {
        Javalin app = Javalin.create();
        app.get("/connect/{domain}", Passes::connect);
        app.get("/admin/connect/{domain}", ctx -> {
            ctx.sessionAttribute("state", UUID.randomUUID().toString());
            ctx.redirect(SignIn.administrator(ctx.pathParam("domain"), ctx.sessionAttribute("state")));
        });
        app.post("/connected", ctx -> {
            if (!ctx.formParam("state").equals(ctx.sessionAttribute("state"))) {
                ctx.status(403);
                return;
            }
            ctx.sessionAttribute("token", ctx.formParam("token"));
        });
        app.get("/passes/{domain}", ctx -> ctx.json(EGNYTE.passes(ctx.pathParam("domain"), ctx.sessionAttribute("token"))));
        app.get("/staff/{domain}", ctx -> ctx.json(EGNYTE.staff(ctx.pathParam("domain"), ctx.sessionAttribute("token"))));
        app.get("/rehearsal", ctx -> ctx.json(EGNYTE.rehearsal(ctx.sessionAttribute("token"))));
        app.get("/doors", ctx -> ctx.json(new Doors().all()));
        app.start(7070);
    }

    private static void connect(Context ctx) {
        String state = UUID.randomUUID().toString();
        ctx.sessionAttribute("state", state);
        ctx.redirect(SignIn.visitor(ctx.pathParam("domain"), state));
    }
}
