package com.example.toll;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.json.JSONObject;

@WebServlet("/callback")
public class CallbackServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String state = (String) request.getSession().getAttribute("state");
        if (state == null || !state.equals(request.getParameter("state"))) {
            response.sendError(403);
            return;
        }
        String domain = (String) request.getSession().getAttribute("domain");
        URL url = new URL("https://" + domain + ".egnyte.com/puboauth/token");
        HttpURLConnection con = (HttpURLConnection) url.openConnection();
        con.setRequestMethod("POST");
        con.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        String urlParameters = "client_id=" + System.getenv("EGNYTE_CLIENT_ID")
                + "&client_secret=" + System.getenv("EGNYTE_CLIENT_SECRET")
                + "&redirect_uri=" + URLEncoder.encode("https://toll.example.com/callback", "UTF-8")
                + "&code=" + request.getParameter("code")
                + "&grant_type=authorization_code";
        con.setDoOutput(true);
        DataOutputStream wr = new DataOutputStream(con.getOutputStream());
        wr.writeBytes(urlParameters);
        wr.flush();
        wr.close();

        int responseCode = con.getResponseCode();
        System.out.println("Response Code : " + responseCode);

        BufferedReader in = new BufferedReader(new InputStreamReader(con.getInputStream()));
        String inputLine;
        StringBuffer body = new StringBuffer();
        while ((inputLine = in.readLine()) != null) {
            body.append(inputLine);
        }
        in.close();
        System.out.println(body.toString()); //~ EG305

        JSONObject json = new JSONObject(body.toString());
        String accessToken = json.getString("access_token");
        request.getSession().setAttribute("egnyteToken", accessToken);

        Cookie cookie = new Cookie("egnyteToken", accessToken);
        cookie.setMaxAge(60 * 60 * 24 * 30);
        cookie.setPath("/");
        response.addCookie(cookie); //~ EG302

        Cookie hidden = new Cookie("egnyteSession", accessToken);
        hidden.setHttpOnly(true);
        hidden.setSecure(true);
        response.addCookie(hidden);

        response.sendRedirect("invoices");
    }
}
