package org.millstone.quarry;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

@WebServlet("/egnyte/*")
public class DoneServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/connect".equals(request.getPathInfo())) {
            String state = UUID.randomUUID().toString();
            request.getSession().setAttribute("egnyte.state", state);
            response.sendRedirect(Egnyte.authorizeUrl(state));
            return;
        }
        String code = request.getParameter("code"); //~ EG206; EG210
        try {
            request.getSession().setAttribute("egnyte.grant", Egnyte.redeem(code));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        response.sendRedirect("/");
    }
}
