package org.example.rounds;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public final class Rounds {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("rounds");
    private static final OkHttpClient CLIENT = new OkHttpClient();

    private static String ask(String url) throws Exception {
        Request request = new Request.Builder().url(url).header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN")).build();
        try (Response answer = CLIENT.newCall(request).execute()) {
            if (answer.code() == 401) {
                throw new IllegalStateException("sign in again");
            }
            return answer.body().string();
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(TEXTS.getString("greeting"));
        ask(TEXTS.getString("root") + TEXTS.getString("links")); //~ GET /pubapi/v1/links
        ask(MessageFormat.format("https://{0}.egnyte.com/pubapi/v2/{1}", args[0], "users")); //~ GET /pubapi/v2/users

        Function<String, String> path = name -> "/pubapi/v2/" + name;
        Function<String, String> whole = path.andThen(rest -> "https://" + args[0] + ".egnyte.com" + rest);
        ask(whole.apply("events")); //~ GET /pubapi/v2/events

        // Another vendor's address in front of the same path.
        Function<String, String> elsewhere = path.andThen(rest -> "https://files.example.net" + rest);
        ask(elsewhere.apply("groups"));

        Function<String, String> host = rest -> "https://" + args[0] + ".egnyte.com" + rest;
        Function<String, String> link = id -> "/pubapi/v1/links/" + id;
        ask(host.compose(link).apply(args[1])); //~ GET /pubapi/v1/links/{link_id}
    }
}
