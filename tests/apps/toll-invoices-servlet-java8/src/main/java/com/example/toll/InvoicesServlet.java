package com.example.toll;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.Scanner;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/invoices")
public class InvoicesServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = (String) request.getSession().getAttribute("egnyteToken");
        String domain = (String) request.getSession().getAttribute("domain");
        URL url = new URL("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Invoices");
        HttpURLConnection con = (HttpURLConnection) url.openConnection(); //~ GET /pubapi/v1/fs/{path} handles=specific
        con.setRequestProperty("Authorization", "Bearer " + token);
        if (con.getResponseCode() == 401) {
            response.sendRedirect("login");
            return;
        }
        Scanner scanner = new Scanner(con.getInputStream()).useDelimiter("\\A");
        response.setContentType("application/json");
        response.getWriter().write(scanner.next());
    }
}
