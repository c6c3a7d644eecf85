package com.tannery.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** The office editor sends the token that we gave it along with every request for a ledger sheet. */
@Component
public class EditorTokenInterceptor implements HandlerInterceptor {
    private final EditorTokens tokens;

    public EditorTokenInterceptor(EditorTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String accessToken = request.getParameter("access_token");
        if (accessToken == null || !tokens.isOurs(accessToken)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        return true;
    }
}
