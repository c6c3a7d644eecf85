package com.example.flour;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.model.OAuth2AccessToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Response;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.OAuth20Service;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

@WebServlet("/egnyte/*")
public class FlourServlet extends HttpServlet {

    private OAuth20Service service(HttpServletRequest request) {
        return new ServiceBuilder(System.getenv("EGNYTE_KEY"))
                .apiSecret(System.getenv("EGNYTE_SECRET"))
                .callback("https://" + request.getServerName() + request.getContextPath() + "/egnyte/back")
                .defaultScope("Egnyte.filesystem")
                .build(new EgnyteApi((String) request.getSession().getAttribute("domain")));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (request.getPathInfo()) {
                case "/connect" -> connect(request, response);
                case "/back" -> back(request, response);
                default -> flour(request, response);
            }
        } catch (ExecutionException e) {
            response.sendError(HttpServletResponse.SC_BAD_GATEWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String state = UUID.randomUUID().toString();
        if (request.getParameter("domain") != null) {
            request.getSession().setAttribute("domain", request.getParameter("domain"));
        }
        request.getSession().setAttribute("state", state);
        response.sendRedirect(service(request).getAuthorizationUrl(state));
    }

    private void back(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ExecutionException, InterruptedException {
        Object state = request.getSession().getAttribute("state");
        if (request.getParameter("error") != null || state == null || !state.equals(request.getParameter("state"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        request.getSession().setAttribute("token", service(request).getAccessToken(request.getParameter("code")));
        response.sendRedirect("flour");
    }

    private void flour(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ExecutionException, InterruptedException {
        String domain = (String) request.getSession().getAttribute("domain");
        OAuth20Service service = service(request);
        OAuthRequest call = new OAuthRequest(Verb.GET, "https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Flour"); //~ GET /pubapi/v1/fs/{path}
        service.signRequest((OAuth2AccessToken) request.getSession().getAttribute("token"), call);
        try (Response answer = service.execute(call)) {
            if (answer.getCode() == 401) {
                response.sendRedirect("connect");
            } else if (answer.getCode() == 429) {
                response.setHeader("Retry-After", answer.getHeader("Retry-After"));
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                response.setContentType("application/json");
                response.getWriter().print(answer.getBody());
            }
        }
    }
}
