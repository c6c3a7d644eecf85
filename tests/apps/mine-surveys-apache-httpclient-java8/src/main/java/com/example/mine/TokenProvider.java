package com.example.mine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.NameValuePair;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.message.BasicNameValuePair;
import org.apache.http.util.EntityUtils;

public class TokenProvider {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final AppConfig config;
    private String egnyteToken;
    private String payrollToken;

    public TokenProvider(AppConfig config) {
        this.config = config;
    }

    public synchronized String egnyteToken() throws IOException {
        if (egnyteToken == null) {
            List<NameValuePair> params = new ArrayList<NameValuePair>();
            params.add(new BasicNameValuePair("grant_type", "password")); //~ EG203
            params.add(new BasicNameValuePair("client_id", config.get("egnyte.key")));
            params.add(new BasicNameValuePair("client_secret", config.get("egnyte.secret")));
            params.add(new BasicNameValuePair("username", config.get("egnyte.user")));
            params.add(new BasicNameValuePair("password", config.get("egnyte.password")));
            params.add(new BasicNameValuePair("scope", "Egnyte.filesystem"));
            egnyteToken = post("https://" + config.get("egnyte.domain") + ".egnyte.com/puboauth/token", params);
        }
        return egnyteToken;
    }

    public synchronized String payrollToken() throws IOException {
        if (payrollToken == null) {
            List<NameValuePair> params = new ArrayList<NameValuePair>();
            params.add(new BasicNameValuePair("grant_type", "password"));
            params.add(new BasicNameValuePair("username", config.get("payroll.user")));
            params.add(new BasicNameValuePair("password", config.get("payroll.password")));
            payrollToken = post("https://payroll.mine.example/oauth/token", params);
        }
        return payrollToken;
    }

    private String post(String url, List<NameValuePair> params) throws IOException {
        CloseableHttpClient client = HttpClients.createDefault();
        try {
            HttpPost httpPost = new HttpPost(url);
            httpPost.setEntity(new UrlEncodedFormEntity(params, "UTF-8"));
            CloseableHttpResponse response = client.execute(httpPost);
            JsonNode json = MAPPER.readTree(EntityUtils.toString(response.getEntity()));
            return json.get("access_token").asText();
        } finally {
            client.close();
        }
    }
}
