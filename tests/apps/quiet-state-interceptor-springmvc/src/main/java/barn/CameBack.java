package barn;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before the addresses of return: the state has to be the session's, and the user must have agreed. */
@Component
class CameBack implements HandlerInterceptor {
  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
    HttpSession session = request.getSession();
    String wanted = (String) session.getAttribute("state");
    session.removeAttribute("state");
    String shown = request.getParameter("state");
    if (wanted == null || shown == null || !MessageDigest.isEqual(wanted.getBytes(), shown.getBytes())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return false;
    }
    if (request.getParameter("error") != null) {
      response.sendRedirect("/?refused");
      return false;
    }
    return true;
  }
}
