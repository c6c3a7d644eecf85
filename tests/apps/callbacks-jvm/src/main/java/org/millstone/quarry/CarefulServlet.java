package org.millstone.quarry;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/careful/done")
public class CarefulServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object expected = request.getSession().getAttribute("egnyte.state");
        if (expected == null || !expected.equals(request.getParameter("state"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (request.getParameter("error") != null) {
            response.sendRedirect("/?refused");
            return;
        }
        try {
            request.getSession().setAttribute("egnyte.grant", Egnyte.redeem(request.getParameter("code")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        response.sendRedirect("/");
    }
}
