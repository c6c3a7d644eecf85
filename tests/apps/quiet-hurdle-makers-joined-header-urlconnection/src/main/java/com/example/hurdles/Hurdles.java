package com.example.hurdles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;

public final class Hurdles {
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println(read(new Connection.Jira().open("/issue/" + args[0])));
        HttpURLConnection plans = new Connection.Egnyte(System.getenv("EGNYTE_DOMAIN")).open("/v1/fs/Shared/Plans"); //~ GET /pubapi/v1/fs/{path} handles=specific
        switch (plans.getResponseCode()) {
            case 200:
                System.out.println(read(plans));
                break;
            case 401:
                System.err.println("Sign in to Egnyte again.");
                System.exit(2);
            case 429:
                Thread.sleep(1000L * Integer.parseInt(plans.getHeaderField("Retry-After")));
                main(args);
                break;
            default:
                throw new IOException("Egnyte answered " + plans.getResponseCode());
        }
    }

    private static String read(HttpURLConnection connection) throws IOException {
        StringBuilder all = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(connection.getInputStream()))) {
            for (String line; (line = lines.readLine()) != null; ) all.append(line).append('\n');
        }
        return all.toString();
    }
}
