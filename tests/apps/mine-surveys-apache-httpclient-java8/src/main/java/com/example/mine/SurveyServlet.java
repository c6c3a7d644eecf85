package com.example.mine;

import java.io.IOException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.http.HttpResponse;
import org.apache.http.HttpStatus;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.util.EntityUtils;

@WebServlet("/surveys")
public class SurveyServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        AppConfig config = new AppConfig();
        HttpGet get = new HttpGet("https://" + config.get("egnyte.domain") + ".egnyte.com/pubapi/v1/fs/Shared/Surveys"); //~ GET /pubapi/v1/fs/{path} handles=generic
        get.setHeader("Authorization", "Bearer " + new TokenProvider(config).egnyteToken());
        try (CloseableHttpClient client = HttpClientBuilder.create().build()) {
            HttpResponse response = client.execute(get);
            if (response.getStatusLine().getStatusCode() != HttpStatus.SC_OK) { //~ EG402 EG403
                resp.sendError(502, response.getStatusLine().toString());
                return;
            }
            resp.setContentType("application/json");
            resp.getWriter().write(EntityUtils.toString(response.getEntity()));
        }
    }
}
