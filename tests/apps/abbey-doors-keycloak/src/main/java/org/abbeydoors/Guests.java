package org.abbeydoors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.broker.provider.util.SimpleHttp;
import org.keycloak.models.KeycloakSession;

/** Tells who may come in: the groups of Egnyte have the say. */
public class Guests {
    private final KeycloakSession session;
    private final String domain;

    public Guests(KeycloakSession session, String domain) {
        this.session = session;
        this.domain = domain;
    }

    /** The account behind a token. */
    public JsonNode account(String token) {
        try {
            return SimpleHttp.doGet("https://" + domain + ".egnyte.com/pubapi/v1/userinfo", session) //~ GET /pubapi/v1/userinfo handles=none; EG401; EG403
                .header("Authorization", "Bearer " + token)
                .asJson();
        } catch (IOException e) {
            throw new IdentityBrokerException("no account", e);
        }
    }

    public boolean isGuest(String token, String group) throws IOException {
        SimpleHttp.Response answer = SimpleHttp.doGet("https://" + domain + ".egnyte.com/pubapi/v2/groups/" + group, session) //~ GET /pubapi/v2/groups/{group_id} handles=specific
            .auth(token)
            .acceptJson()
            .asResponse();
        if (answer.getStatus() == 401) {
            throw new IdentityBrokerException("sign in again");
        }
        if (answer.getStatus() == 429) {
            throw new IdentityBrokerException("too many at the door");
        }
        return answer.getStatus() == 200 && answer.asJson().has("members");
    }
}
