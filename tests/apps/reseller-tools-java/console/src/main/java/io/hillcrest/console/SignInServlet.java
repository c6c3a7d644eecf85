package io.hillcrest.console;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

@WebServlet("/sign-in")
public class SignInServlet extends HttpServlet {
    private static final String RIGHT_PAGE = "https://resellers.egnyte.com/accounts/login/";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("https://" + System.getenv("NFR_DOMAIN") + ".egnyte.com/puboauth/token" //~ EG211
                + "?client_id=" + System.getenv("RESELLER_KEY")
                + "&redirect_uri=" + URLEncoder.encode("https://console.hillcrest.example/home", StandardCharsets.UTF_8)
                + "&response_type=token");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("https://" + System.getenv("NFR_DOMAIN") + ".egnyte.com/puboauth/token"
                + "?client_id=" + System.getenv("RESELLER_KEY")
                + "&redirect_uri=" + URLEncoder.encode(RIGHT_PAGE, StandardCharsets.UTF_8)
                + "&response_type=token");
    }
}
