package se.kvarn.ledger;

import java.io.IOException;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.util.EntityUtils;

class Books {
    private final EgnyteSession egnyte;

    Books(EgnyteSession egnyte) {
        this.egnyte = egnyte;
    }

    String folder(String year) throws IOException {
        return get("/pubapi/v1/fs/Shared/Ledger/" + year); //~ GET /pubapi/v1/fs/{path}
    }

    String groups() throws IOException {
        return get("/pubapi/v2/groups"); //~ GET /pubapi/v2/groups
    }

    String any(String rest) throws IOException {
        return get("/pubapi/" + rest); //~ EG902
    }

    private String get(String path) throws IOException {
        HttpGet request = new HttpGet("https://" + egnyte.domain + ".egnyte.com" + path);
        request.setHeader("Authorization", "Bearer " + egnyte.token()); //~ EG308
        try (CloseableHttpResponse response = egnyte.http.execute(request)) {
            if (response.getStatusLine().getStatusCode() == 401) {
                throw new IOException("the account is no longer good");
            }
            return EntityUtils.toString(response.getEntity());
        }
    }
}
