package barn;

import jakarta.servlet.http.HttpServletRequest;

final class Returned {
  static boolean ours(HttpServletRequest request) {
    if (request.getParameter("error") != null) return false;
    return request.getParameter("state").equals(request.getSession().getAttribute("state"));
  }
}
