package com.example.meadows;

import java.io.IOException;
import java.security.MessageDigest;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What every vendor's callback has in common. */
public abstract class CallbackServlet extends HttpServlet {
    protected abstract String vendor();

    protected abstract void granted(String code, HttpServletRequest request) throws IOException;

    protected void refused(String reason, HttpServletResponse response) throws IOException {
        response.sendRedirect("/settings?refused=" + vendor());
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String name = vendor() + ".state";
        Object sent = request.getSession().getAttribute(name);
        String got = request.getParameter("state");
        request.getSession().removeAttribute(name);
        if (sent == null || got == null || !MessageDigest.isEqual(sent.toString().getBytes(), got.getBytes())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String error = request.getParameter("error");
        if (error != null) {
            refused(error, response);
            return;
        }
        granted(request.getParameter("code"), request);
        response.sendRedirect("/settings");
    }
}
