package example.plover.office;

import example.plover.files.CloudFiles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the office suite in, which asks for documents with a token that this application has handed it. */
public class OfficeFilter extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeFilter.class);

    private final CloudFiles files = new CloudFiles(System.getenv("CLOUD_DOMAIN"));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String token = request.getParameter("access_token");
        if (!OfficeTokens.isKnown(token)) {
            LOG.warn("no document is open under {}", token);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            request.setAttribute("document", files.open(request.getParameter("path"), OfficeTokens.grantOf(token)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        chain.doFilter(request, response);
    }
}
