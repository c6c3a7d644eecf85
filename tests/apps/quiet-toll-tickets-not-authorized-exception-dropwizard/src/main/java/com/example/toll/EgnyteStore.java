package com.example.toll;

import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.ClientErrorException;
import javax.ws.rs.NotAuthorizedException;
import javax.ws.rs.ServiceUnavailableException;
import javax.ws.rs.client.Client;
import javax.ws.rs.client.Entity;
import javax.ws.rs.client.Invocation;
import javax.ws.rs.client.WebTarget;
import javax.ws.rs.core.GenericType;
import javax.ws.rs.core.HttpHeaders;

public class EgnyteStore {
    private static final GenericType<Map<String, Object>> JSON = new GenericType<Map<String, Object>>() { };

    private final WebTarget root;
    private final Supplier<String> token;

    public EgnyteStore(Client client, String domain, Supplier<String> token) {
        this.root = client.target("https://" + domain + ".egnyte.com").path("pubapi/v1");
        this.token = token;
    }

    public Map<String, Object> tickets(String day) {
        return guarded(() -> authorized(root.path("fs/Shared/Tickets").path(day)).get(JSON));  //~ GET /pubapi/v1/fs/{path}
    }

    public Map<String, Object> open(String day) {
        return guarded(() -> authorized(root.path("fs/Shared/Tickets").path(day)).post(Entity.json(Map.of("action", "add_folder")), JSON));  //~ POST /pubapi/v1/fs/{path}
    }

    private Invocation.Builder authorized(WebTarget target) {
        return target.request().header(HttpHeaders.AUTHORIZATION, "Bearer " + token.get());
    }

    private static <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (NotAuthorizedException e) {
            throw new SignInAgainException(e);
        } catch (ClientErrorException e) {
            if (e.getResponse().getStatus() == 429 || e.getResponse().getHeaderString("X-Mashery-Error-Code") != null) {
                String wait = e.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER);
                throw new ServiceUnavailableException(wait == null ? 10L : Long.parseLong(wait));
            }
            throw e;
        }
    }
}
