package se.kvarn.ledger;

import com.google.gson.Gson;
import java.io.IOException;
import java.util.Map;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** The bank takes what Egnyte does not: JSON, and a token for each question. */
class Bank {
    String rates() throws IOException {
        try (CloseableHttpClient http = HttpClients.createDefault()) {
            HttpPost request = new HttpPost("https://api.nordbank.example/oauth/token");
            request.setEntity(new StringEntity(new Gson().toJson(Map.of(
                    "grant_type", "password",
                    "username", System.getenv("BANK_USER"),
                    "password", System.getenv("BANK_PASSWORD")))));
            return EntityUtils.toString(http.execute(request).getEntity());
        }
    }
}
