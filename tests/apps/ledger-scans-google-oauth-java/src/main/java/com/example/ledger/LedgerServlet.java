package com.example.ledger;

import com.google.api.client.auth.oauth2.Credential;
import com.google.api.client.http.UrlEncodedContent;
import java.io.IOException;
import java.util.Map;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/scans")
public class LedgerServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter().print(scans(request).folder("Ledgers"));
        } catch (SignedOutException e) {
            response.sendRedirect("/connect");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        scans(request).move("Ledgers/2026", new UrlEncodedContent(Map.of("action", "add_folder")));
        response.setStatus(204);
    }

    private Scans scans(HttpServletRequest request) {
        Credential credential = (Credential) request.getSession().getAttribute("credential");
        return new Scans((String) request.getSession().getAttribute("domain"), credential);
    }
}
