package se.kvarn.ledger;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

class EgnyteSession {
    final String domain;
    final CloseableHttpClient http = HttpClients.createDefault();

    EgnyteSession(String domain) {
        this.domain = domain;
    }

    /** Asked before each request. */
    String token() throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("grant_type", "password"); //~ EG203; EG209
        body.put("client_id", System.getenv("EGNYTE_KEY"));
        body.put("client_secret", System.getenv("EGNYTE_SECRET"));
        body.put("username", System.getenv("EGNYTE_USER"));
        body.put("password", System.getenv("EGNYTE_PASSWORD"));

        HttpPost request = new HttpPost("https://" + domain + ".egnyte.com/puboauth/token"); //~ EG103
        request.setEntity(new StringEntity(new Gson().toJson(body), ContentType.APPLICATION_JSON));
        try (CloseableHttpResponse response = http.execute(request)) {
            return JsonParser.parseString(EntityUtils.toString(response.getEntity())).getAsJsonObject().get("access_token").getAsString();
        }
    }
}
