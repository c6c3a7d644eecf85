package com.ferry;

import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import org.json.JSONObject;

public class SignIn {
    private static final String TOKEN_URL = "https://ferry.egnyte.com/puboauth/token"; //~ EG501

    public static void main(String[] args) throws IOException {
        try (ServerSocket server = new ServerSocket(8765); Socket browser = server.accept()) {
            String token = byCode(args[0]);
            tell(new PrintWriter(browser.getOutputStream(), true), token);
            keep(token);
            keepAgain(token);
            keepOnceMore(token);
        }
    }

    // The form is written into the connection.
    static String byCode(String code) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(TOKEN_URL).openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        try (BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(connection.getOutputStream(), "UTF-8"))) {
            writer.write("grant_type=authorization_code&client_id=ferry&client_secret=" + System.getenv("FERRY_SECRET")
                + "&redirect_uri=https://ferry.example/back&scope=Egnyte.filesystem&code=" + code);
        }
        return tokenIn(connection);
    }

    static String byPassword(String user, String password) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(TOKEN_URL).openConnection();
        connection.setRequestMethod("POST");
        DataOutputStream body = new DataOutputStream(connection.getOutputStream());
        body.writeBytes("grant_type=password&client_id=ferry&username=" + user + "&password=" + password + "&scope=Egnyte.filesystem"); //~ EG203
        body.flush();
        return tokenIn(connection);
    }

    private static String tokenIn(HttpURLConnection connection) throws IOException {
        return new JSONObject(new String(connection.getInputStream().readAllBytes())).getString("access_token");
    }

    // What is printed here goes to whoever is at the other end of the line.
    private static void tell(PrintWriter browser, String token) {
        browser.print("HTTP/1.1 200 OK\r\n\r\n");
        browser.print("Signed in with a token of " + token.length() + " letters, " + token);
    }

    private static void keep(String token) throws IOException {
        try (PrintWriter file = new PrintWriter("token.txt")) {
            file.println(token); //~ EG303
        }
    }

    private static void keepAgain(String token) throws IOException {
        try (BufferedWriter file = new BufferedWriter(new FileWriter("token.bak"))) {
            file.write(token); //~ EG303
        }
    }

    private static void keepOnceMore(String token) throws IOException {
        try (OutputStreamWriter file = new OutputStreamWriter(new FileOutputStream("token.old"))) {
            file.write(token); //~ EG303
        }
    }
}
