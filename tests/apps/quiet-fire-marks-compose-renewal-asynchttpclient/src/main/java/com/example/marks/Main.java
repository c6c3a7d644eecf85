package com.example.marks;

import static org.asynchttpclient.Dsl.asyncHttpClient;

import java.util.concurrent.CompletionException;
import org.asynchttpclient.AsyncHttpClient;

public class Main {
    public static void main(String[] args) throws Exception {
        try (AsyncHttpClient http = asyncHttpClient()) {
            EgnyteAsync egnyte = new EgnyteAsync(http, args[0], System.getenv("EGNYTE_REFRESH"));
            try {
                System.out.println(egnyte.marks(args[1]).toCompletableFuture().join().get("files"));
            } catch (CompletionException e) {
                if (e.getCause() instanceof EgnyteAsync.SignInAgain) {
                    System.err.println("Please sign in to Egnyte again.");
                    System.exit(77);
                }
                throw e;
            }
        }
    }
}
