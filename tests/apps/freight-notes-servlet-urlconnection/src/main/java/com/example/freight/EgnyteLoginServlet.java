package com.example.freight;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.UUID;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/egnyte/login")
public class EgnyteLoginServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String state = UUID.randomUUID().toString();
        req.getSession().setAttribute("egnyte_state", state);
        StringBuilder url = new StringBuilder(EgnyteConstants.TOKEN_URL);
        url.append("?client_id=").append(EgnyteConstants.CLIENT_ID);
        url.append("&redirect_uri=").append(URLEncoder.encode(EgnyteConstants.REDIRECT_URI, "UTF-8"));
        url.append("&scope=").append(URLEncoder.encode(EgnyteConstants.SCOPE, "UTF-8"));
        url.append("&state=").append(state);
        url.append("&response_type=code");
        resp.sendRedirect(url.toString());
    }
}
